package dev.souk.uploads;

/** How far an upload is. */
public sealed interface UploadState {
    /** Nobody has looked at the file yet; perhaps it is still on its way. */
    record Preparing() implements UploadState {}

    /** Pictures were made of it. */
    record Ready(Picture picture) implements UploadState {}

    /** It was looked at and is not taken. */
    record Refused(Refusal reason) implements UploadState {}
}
