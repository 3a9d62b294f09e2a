package fairdraw.domain.draws;

final class InMemoryGatesTest implements GatesContract {

    private final InMemoryDraws draws = new InMemoryDraws();

    @Override
    public Gates gates() {
        return draws.gates;
    }

    @Override
    public Draws draws() {
        return draws;
    }

    @Override
    public boolean admit(Draw draw, int gate, int number) {
        return draws.gates.admit(draw, gate, draw.rules().times().openAt())
                == InMemoryGates.Answer.ADMITTED;
    }
}
