package fairdraw.aws.draws;

import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.TicketRef;
import java.util.Locale;
import java.util.Optional;

/** Every key of the table Draws. */
public final class DrawsKeys {

    /** The number of partitions of the index Due. */
    static final int DUE_SHARDS = 8;

    private static final String MARKS = "#MARKS#";

    private DrawsKeys() {}

    public static String tenant(Tenant tenant) {
        return tenant.organisation().text() + '#' + tenant.mode().word();
    }

    /** Returns the tenant with which a partition key begins. */
    static Tenant owner(String pk) {
        int mode = pk.indexOf('#') + 1;
        return new Tenant(
                new OrganisationId(pk.substring(0, mode - 1)),
                Mode.of(pk.substring(mode, pk.indexOf('#', mode))).orElseThrow());
    }

    public static Key draw(Tenant tenant, DrawId drawId) {
        return new Key(tenant(tenant) + "#DRAW#" + drawId, "DRAW");
    }

    /**
     * Returns the key under which a draw's tenant is found without a credential, the only one that
     * does not contain the tenant.
     */
    public static Key drawId(DrawId drawId) {
        return new Key("DRAWID#" + drawId, "DRAWID");
    }

    public static Key gate(Draw draw, int gate) {
        return new Key(tenant(draw.tenant()) + "#GATE#" + draw.id() + '#' + gate, "GATE");
    }

    /**
     * Returns the key of the persons who have entered from a device, in draws that limit entries
     * per device.
     */
    public static Key device(Draw draw, String tag) {
        return new Key(tenant(draw.tenant()) + "#DEVICE#" + draw.id() + '#' + tag, "DEVICE");
    }

    public static String players(Tenant tenant, DrawId drawId, int partition) {
        return tenant(tenant) + "#PLAYERS#" + drawId + '#' + partition;
    }

    public static Key player(Draw draw, String person) {
        int partition = new Person(person).partition(draw.spread());
        return new Key(players(draw.tenant(), draw.id(), partition), person);
    }

    public static Key ticket(Draw draw, String person, long number) {
        return ticket(player(draw, person).pk(), person, number);
    }

    public static Key ticket(String players, String person, long number) {
        return new Key(players, person + '#' + String.format(Locale.ROOT, "%08x", number));
    }

    /** A ticket as its sort key names it. */
    public record NamedTicket(String person, long number) {}

    /** Returns the ticket that a sort key among players names; empty if it names a player. */
    public static Optional<NamedTicket> ticketOf(String sk) {
        int end = sk.indexOf('#');
        return end < 0
                ? Optional.empty()
                : Optional.of(
                        new NamedTicket(
                                sk.substring(0, end),
                                Long.parseLong(sk, end + 1, sk.length(), 16)));
    }

    public static Key ref(Tenant tenant, TicketRef ref) {
        return new Key(tenant(tenant) + "#REF#" + ref, "REF");
    }

    public static Key request(Tenant tenant, String endpoint, String key) {
        return new Key(tenant(tenant) + "#IDEM#" + endpoint + '#' + key, "IDEM");
    }

    static Key chunk(Draw draw, int chunk) {
        return new Key(tenant(draw.tenant()) + "#CHUNK#" + draw.id() + '#' + chunk, "CHUNK");
    }

    static Key holders(Draw draw, int chunk, int part) {
        return new Key(
                tenant(draw.tenant()) + "#HOLDERS#" + draw.id() + '#' + chunk,
                String.format(Locale.ROOT, "%04d", part));
    }

    /** Returns the key of some leaves in a bucket of a round of a seal in segments. */
    static Key bucket(Draw draw, int round, int bucket, String part, int number) {
        return new Key(
                sealing(draw, round) + bucket, String.format(Locale.ROOT, "%s#%04d", part, number));
    }

    /** Returns the part that the sort key of leaves in a bucket names. */
    static String part(String sk) {
        return sk.substring(0, sk.indexOf('#'));
    }

    static Key read(Draw draw, int round, int lane, int step) {
        return new Key(
                sealing(draw, round) + "READ", String.format(Locale.ROOT, "%04d#%06d", lane, step));
    }

    static Key sorted(Draw draw, int round, int number) {
        return new Key(sealing(draw, round) + "SORTED", String.format(Locale.ROOT, "%04d", number));
    }

    private static String sealing(Draw draw, int round) {
        return tenant(draw.tenant()) + "#SEALING#" + draw.id() + '#' + round + '#';
    }

    static Key top(Draw draw) {
        return new Key(tenant(draw.tenant()) + "#SEAL#" + draw.id(), "TOP");
    }

    static Key manifest(Draw draw) {
        return new Key(tenant(draw.tenant()) + "#SEAL#" + draw.id(), "MANIFEST");
    }

    public static Key result(Draw draw) {
        return new Key(tenant(draw.tenant()) + "#RESULT#" + draw.id(), "RESULT");
    }

    public static Key numberKey(Draw draw) {
        return new Key(result(draw).pk(), "NUMBERKEY");
    }

    static String extractions(Draw draw) {
        return tenant(draw.tenant()) + "#EXTRACTIONS#" + draw.id();
    }

    static Key extraction(Draw draw, OperatorId operatorId) {
        return new Key(extractions(draw), operatorId.text());
    }

    static Key agreed(Draw draw) {
        return new Key(tenant(draw.tenant()) + "#EXTRACTION#" + draw.id(), "EXTRACTION");
    }

    public static String marks(Draw draw) {
        return tenant(draw.tenant()) + MARKS + draw.id();
    }

    public static Key mark(Draw draw, String person) {
        return new Key(marks(draw), person);
    }

    static String ranks(Draw draw) {
        return tenant(draw.tenant()) + "#RANKS#" + draw.id();
    }

    public static Key ranks(Draw draw, int page) {
        return new Key(ranks(draw), String.format(Locale.ROOT, "%06d", page));
    }

    /** Returns the key of the item that completes the ranking of a range of the list. */
    public static Key ranked(Draw draw, int wanted, int range) {
        return new Key(ranks(draw) + '#' + wanted + '#' + range, "RANKED");
    }

    public static Key rankedPage(Draw draw, int wanted, int range, int page) {
        return new Key(ranked(draw, wanted, range).pk(), String.format(Locale.ROOT, "%04d", page));
    }

    public static Key support(Tenant tenant, String code) {
        return new Key(tenant(tenant) + "#SUPPORT#" + code, "SUPPORT");
    }

    /** A draw as keys name it. */
    public record Named(Tenant tenant, DrawId drawId) {}

    /** Returns the draw of a partition of people or of marks. */
    public static Named drawOf(String pk) {
        String[] parts = pk.split("#", 5);
        return new Named(
                new Tenant(new OrganisationId(parts[0]), Mode.of(parts[1]).orElseThrow()),
                new DrawId(parts[3]));
    }

    /** Returns the key of a settled range of the list; the ranges of a draw are few. */
    public static Key settled(Draw draw, int range) {
        return new Key(
                tenant(draw.tenant()) + "#PRIZES#" + draw.id(),
                String.format(Locale.ROOT, "%06d", range));
    }

    static String due(DrawId drawId) {
        return due(Math.floorMod(drawId.text().hashCode(), DUE_SHARDS));
    }

    static String due(int shard) {
        return "DUE#" + shard;
    }
}
