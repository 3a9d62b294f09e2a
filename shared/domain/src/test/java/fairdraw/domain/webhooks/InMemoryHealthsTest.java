package fairdraw.domain.webhooks;

final class InMemoryHealthsTest implements HealthsContract {

    private final InMemoryHealths healths = new InMemoryHealths();

    @Override
    public Healths healths() {
        return healths;
    }
}
