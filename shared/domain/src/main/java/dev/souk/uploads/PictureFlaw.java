package dev.souk.uploads;

/** What keeps a picture that somebody sent from being shown where they name it. */
public enum PictureFlaw {
    /** It is named before already. */
    TWICE,
    /** There is none such of theirs for this purpose, or its day is over. */
    UNKNOWN,
    /** It has not come yet, or nobody has looked at it. */
    NOT_READY,
    /** It was looked at and is no picture that is shown. */
    NOT_TAKEN,
    /** Something else shows it. */
    USED
}
