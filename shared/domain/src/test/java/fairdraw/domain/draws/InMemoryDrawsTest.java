package fairdraw.domain.draws;

final class InMemoryDrawsTest implements DrawsContract {

    private final InMemoryDraws draws = new InMemoryDraws();

    @Override
    public Draws draws() {
        return draws;
    }

    @Override
    public Gates gates() {
        return draws.gates;
    }

    @Override
    public void enter(Draw draw) {
        draws.enter(draw.id());
    }
}
