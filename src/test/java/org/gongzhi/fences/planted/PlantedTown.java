package org.gongzhi.fences.planted;

import org.springframework.modulith.Modulithic;

/** A town whose rooms reach where they may not, to prove that the fence sees it. */
@Modulithic
public class PlantedTown {}
