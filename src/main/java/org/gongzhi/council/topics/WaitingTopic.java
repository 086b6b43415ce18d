package org.gongzhi.council.topics;

import java.time.Instant;
import org.gongzhi.casework.CaseFile;

/**
 * 待议的议题, as an agenda takes it.
 *
 * @param topic what is known of it
 * @param file its case: the version an outcome must name, the day it is due
 * @param since since when it waits for a meeting
 */
public record WaitingTopic(Topic topic, CaseFile file, Instant since) {}
