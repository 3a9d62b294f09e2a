package fairdraw.domain.carts.sent;

/** The means of payment for a part of a cart. */
public enum PaymentType {
    WALLET("Wallet"),
    VIRTUAL_CURRENCY("VirtualCurrency"),
    DEPOSIT("Deposit");

    private final String word;

    PaymentType(String word) {
        this.word = word;
    }

    /** Returns the published word. */
    public String word() {
        return word;
    }
}
