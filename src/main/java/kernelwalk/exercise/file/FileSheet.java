package kernelwalk.exercise.file;

/**
 * What a file holds.
 *
 * @param saved  the sheet, with what a student has written on it
 * @param digest the {@linkplain FileDigest digest} of the bytes that were read
 */
public record FileSheet(SavedSheet saved, String digest) {}
