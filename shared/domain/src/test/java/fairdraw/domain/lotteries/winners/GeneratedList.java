package fairdraw.domain.lotteries.winners;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.LineFilter;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A sealed list too long to be kept, all of whose tickets win. Its tickets are not in the order of
 * their leaves.
 */
final class GeneratedList implements SealedLists {

    private final Manifest manifest;
    private final int tickets;
    private final NumberLine line;
    private final IntConsumer reading;

    /**
     * @param line the line of every ticket
     * @param reading is passed the number of each chunk that is read
     */
    GeneratedList(Manifest manifest, int tickets, NumberLine line, IntConsumer reading) {
        this.manifest = manifest;
        this.tickets = tickets;
        this.line = line;
        this.reading = reading;
    }

    @Override
    public List<Placed> holders(Draw draw, int chunk, LineFilter filter) {
        List<Holder> all = holders(draw, chunk);
        return IntStream.range(0, all.size())
                .mapToObj(index -> new Placed(index, all.get(index)))
                .toList();
    }

    @Override
    public List<Holder> holders(Draw draw, int chunk) {
        reading.accept(chunk);
        int first = chunk * MerkleTree.CHUNK;
        return IntStream.range(first, Math.min(first + MerkleTree.CHUNK, tickets))
                .mapToObj(i -> new Holder("%032x".formatted(i), i, List.of(line), false))
                .toList();
    }

    @Override
    public Optional<Manifest> manifest(Draw draw) {
        return Optional.of(manifest);
    }

    @Override
    public void write(Draw draw, int chunk, LeafChunk leaves, List<Holder> holders) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(Draw draw, Top top) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Manifest putIfAbsent(Draw draw, Manifest manifest) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Top> top(Draw draw) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LeafChunk> chunk(Draw draw, int chunk) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(Draw draw, int chunk, Set<Integer> indexes) {
        throw new UnsupportedOperationException();
    }
}
