package fairdraw.domain.consumers;

import fairdraw.domain.draws.keys.FixedRootKeys;

final class InMemoryPeppersTest implements PeppersContract {

    private final FixedRootKeys roots = new FixedRootKeys();
    private final InMemoryPeppers peppers = new InMemoryPeppers(roots);

    @Override
    public Peppers peppers() {
        return peppers;
    }

    @Override
    public FixedRootKeys roots() {
        return roots;
    }
}
