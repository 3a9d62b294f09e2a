package fairdraw.domain.giveaways;

final class InMemorySupportCodesTest implements SupportCodesContract {

    private final InMemorySupportCodes codes = new InMemorySupportCodes();

    @Override
    public SupportCodes codes() {
        return codes;
    }
}
