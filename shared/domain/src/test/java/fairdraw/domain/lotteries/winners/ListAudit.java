package fairdraw.domain.lotteries.winners;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.draws.sealing.SealedLists.Top;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.Player;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Leaf;
import fairdraw.fairness.leaves.Opening;
import fairdraw.fairness.leaves.PersonTag;
import fairdraw.fairness.leaves.Stub;
import fairdraw.fairness.prizes.Lines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The audit of a draw's sealed list, recomputed from the tickets that its players were promised.
 */
public final class ListAudit {

    /** The number of checked proofs in a long list, among them the first and the last. */
    private static final int PROOFS = 20;

    private final Audited audited;
    private final Draw draw;
    private final Top top;
    private final List<LeafChunk> chunks;
    private final Manifest sealed;

    private ListAudit(Audited audited, Draw draw) {
        this.audited = audited;
        this.draw = draw;
        this.top = audited.lists().top(draw).orElseThrow();
        this.sealed = audited.lists().manifest(draw).orElseThrow();
        this.chunks =
                IntStream.range(0, top.roots().size())
                        .mapToObj(chunk -> audited.lists().chunk(draw, chunk).orElseThrow())
                        .toList();
    }

    /**
     * Asserts that the list contains exactly these tickets with their status, that the gates
     * counted them, and that the manifest says so.
     *
     * @param voided ids of the tickets that were voided
     */
    public static void check(
            Audited audited, Draw draw, Collection<Ticket> accepted, Set<TicketId> voided) {
        ListAudit audit = new ListAudit(audited, draw);
        audit.checkGates(accepted.size(), voided.size());
        audit.checkLeaves(accepted, voided);
        audit.checkManifest(accepted, voided);
    }

    private void checkGates(int accepted, int voided) {
        List<Gates.Tally> tallies = audited.gates().tallies(draw);
        assertThat(tallies.stream().mapToLong(Gates.Tally::entered).sum())
                .as("entries that the gates counted")
                .isEqualTo(accepted);
        assertThat(tallies.stream().mapToLong(Gates.Tally::left).sum())
                .as("voids that the gates counted")
                .isEqualTo(voided);
    }

    private void checkLeaves(Collection<Ticket> accepted, Set<TicketId> voided) {
        List<String> stored =
                chunks.stream().flatMap(chunk -> chunk.hashes().stream()).map(Hex::encode).toList();
        Map<String, Ticket> expected = new TreeMap<>();
        accepted.forEach(ticket -> expected.put(leaf(ticket, voided), ticket));
        assertThat(stored).as("leaves, ascending").containsExactlyElementsOf(expected.keySet());
        List<String> inOrder = new ArrayList<>(expected.keySet());
        int last = inOrder.size() - 1;
        IntStream.concat(IntStream.range(0, PROOFS).map(n -> n * last / PROOFS), IntStream.of(last))
                .filter(index -> index >= 0 && index <= last)
                .distinct()
                .forEach(index -> checkProof(Hex.decode(inOrder.get(index)), index));
    }

    private String leaf(Ticket ticket, Set<TicketId> voided) {
        Player player = audited.tickets().player(draw, ticket.person()).orElseThrow();
        LeafStatus status = voided.contains(ticket.id()) ? LeafStatus.DENIED : LeafStatus.ACTIVE;
        String who = ticket.buyer().who();
        byte[] tag = PersonTag.of(Hex.decode(player.tagKey()), draw.id().text(), who);
        byte[] commit =
                Opening.of(Hex.decode(ticket.nonce()), who, ticket.salt())
                        .commit(Lines.canonicalJson(ticket.lines()));
        Stub stub = new Stub(draw.id().text(), ticket.number(), ticket.lines().size(), commit);
        return Hex.encode(new Leaf(tag, stub, status).hash());
    }

    /** Checks a holder's proof with the top and the one chunk that contains the leaf. */
    private void checkProof(byte[] leaf, int index) {
        LeafChunk chunk = chunks.get(index / MerkleTree.CHUNK);
        List<byte[]> path =
                MerkleTree.pathOfChunks(chunk.hashes(), top.roots(), top.leaves(), index);
        assertThat(MerkleTree.verify(leaf, index, top.leaves(), path, Hex.decode(sealed.root())))
                .as("the proof of leaf %s", index)
                .isTrue();
    }

    private void checkManifest(Collection<Ticket> accepted, Set<TicketId> voided) {
        Manifest manifest = sealed;
        assertThat(manifest.leaves()).isEqualTo(accepted.size());
        assertThat(manifest.left()).isEqualTo(voided.size());
        RegisteredRules place = draw.registered().orElseThrow();
        assertThat(manifest.rules()).isEqualTo(draw.rules().hash(place.registration()));
        assertThat(accepted).extracting(Ticket::nonce).doesNotHaveDuplicates();
        assertThat(accepted.stream().map(Ticket::id).collect(Collectors.toSet()))
                .hasSameSizeAs(accepted)
                .containsAll(voided);
    }
}
