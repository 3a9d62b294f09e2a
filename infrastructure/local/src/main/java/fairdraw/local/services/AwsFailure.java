package fairdraw.local.services;

/** An error that an AWS service answers with. */
final class AwsFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;

    AwsFailure(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }
}
