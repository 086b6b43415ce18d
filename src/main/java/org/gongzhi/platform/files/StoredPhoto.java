package org.gongzhi.platform.files;

import java.util.UUID;

/**
 * 照片. A photo as it is kept: a JPEG, upright, without metadata.
 *
 * @param id its id, ascending with time
 * @param width pixels
 * @param height pixels
 * @param digest SM3 of the kept file in hexadecimal, for the act that shows it
 */
public record StoredPhoto(UUID id, int width, int height, String digest) {}
