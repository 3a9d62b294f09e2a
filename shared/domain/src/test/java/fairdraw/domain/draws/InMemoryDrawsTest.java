package fairdraw.domain.draws;

import fairdraw.domain.register.Register;

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
    public Register register() {
        return draws.register;
    }

    @Override
    public void enter(Draw draw) {
        draws.enter(draw.id());
    }
}
