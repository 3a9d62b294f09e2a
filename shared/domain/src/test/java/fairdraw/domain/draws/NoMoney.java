package fairdraw.domain.draws;

/** The money of draws that have none: each transition only stores the draw. */
public final class NoMoney implements Money {

    private final Draws draws;

    public NoMoney(Draws draws) {
        this.draws = draws;
    }

    @Override
    public long balance(Draw draw) {
        return 0;
    }

    @Override
    public boolean close(Draw next, long carriedCents) {
        return draws.replace(next);
    }

    @Override
    public boolean settle(Draw next, long rolloverCents) {
        return draws.replace(next);
    }

    @Override
    public boolean cancel(Draw next, long carriedCents) {
        return draws.replace(next);
    }
}
