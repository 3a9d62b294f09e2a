package fairdraw.domain.draws.sealing;

final class InMemorySegmentsTest implements SegmentsContract {

    private final InMemorySegments segments = new InMemorySegments();

    @Override
    public Segments segments() {
        return segments;
    }
}
