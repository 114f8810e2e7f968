package dev.baton.gms.release;

/**
 * The outcome of an upload.
 *
 * @param created false if the same bytes had been uploaded before
 */
public record UploadedRelease(Release release, boolean created) {}
