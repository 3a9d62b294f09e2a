package fairdraw.domain.consumers;

final class InMemoryPeppersTest implements PeppersContract {

    private final MovableRoots roots = new MovableRoots();
    private final InMemoryPeppers peppers = new InMemoryPeppers(roots);

    @Override
    public Peppers peppers() {
        return peppers;
    }

    @Override
    public MovableRoots roots() {
        return roots;
    }
}
