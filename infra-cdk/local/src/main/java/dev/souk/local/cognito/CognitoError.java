package dev.souk.local.cognito;

/** A refusal in Cognito's words. What was written before it (counters of attempts) stays written. */
final class CognitoError extends RuntimeException {
    private final String type;

    CognitoError(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    static CognitoError notAuthorized(String message) {
        return new CognitoError("NotAuthorizedException", message);
    }

    static CognitoError invalidParameter(String message) {
        return new CognitoError("InvalidParameterException", message);
    }

    static CognitoError notFound(String message) {
        return new CognitoError("ResourceNotFoundException", message);
    }

    static CognitoError limitExceeded() {
        return new CognitoError("LimitExceededException", "Attempt limit exceeded, please try after some time.");
    }

    /** As in {@code __type}. */
    String type() {
        return type;
    }
}
