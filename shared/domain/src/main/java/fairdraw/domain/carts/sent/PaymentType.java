package fairdraw.domain.carts.sent;

/** What a part of a cart is paid with. */
public enum PaymentType {
    WALLET("Wallet"),
    VIRTUAL_CURRENCY("VirtualCurrency"),
    DEPOSIT("Deposit");

    private final String word;

    PaymentType(String word) {
        this.word = word;
    }

    /** The published word. */
    public String word() {
        return word;
    }
}
