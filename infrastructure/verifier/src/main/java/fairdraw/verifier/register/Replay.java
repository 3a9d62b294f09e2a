package fairdraw.verifier.register;

import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Missing;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reading of a register entry by entry, from the start of a page on. */
public final class Replay {

    /** The number of entries on a full page. */
    public static final int PAGE = 256;

    /** A reader of entries in their order. */
    public interface Reader {

        /** Takes an entry; refuses one that contradicts those before it. */
        void read(Entry entry) throws Refuted;
    }

    private final Answers answers;
    private final String log;
    private final Set<Long> wanted;
    private final Map<Long, Bytes> roots = new HashMap<>();
    private Frontier frontier = new Frontier(0, List.of());
    private long start;

    /**
     * Prepares to read a log.
     *
     * @param log its key id in hex, or the name of its mode
     * @param wanted the sizes whose roots are asked for
     */
    public Replay(Answers answers, String log, Set<Long> wanted) {
        this.answers = answers;
        this.log = log;
        this.wanted = Set.copyOf(wanted);
    }

    /** Goes on from a size that is known with its frontier. */
    public void from(Frontier known) {
        frontier = known;
        start = known.size();
    }

    /**
     * Reads the entries from a page to a size.
     *
     * @param first the page to begin at, whose frontier is believed until a head proves it
     */
    public void read(long first, long size, Reader reader) throws Refuted {
        if (first > 0) {
            List<Bytes> roots = frontier(page(first));
            Refuted.unless(
                    roots.size() == Long.bitCount(first * PAGE),
                    "page " + first + " of the register has no frontier of its size");
            frontier = new Frontier(first * PAGE, roots);
            start = first * PAGE;
        }
        note();
        while (frontier.size() < size) {
            long number = frontier.size() / PAGE;
            Members page = page(number);
            if (frontier.size() % PAGE == 0) {
                Refuted.unless(
                        frontier(page).equals(frontier.roots()),
                        "page " + number + " of the register has another frontier");
            }
            List<Json> entries = page.list("entries");
            long last = Math.min(PAGE, size - number * PAGE);
            Refuted.unless(
                    entries.size() <= PAGE, "page " + number + " of the register is too long");
            read(page, entries.subList(0, (int) Math.min(last, entries.size())), reader);
            if (entries.size() < last) {
                throw new Missing(
                        "page " + number + " of the register lacks entries before " + size);
            }
        }
    }

    private void read(Members page, List<Json> entries, Reader reader) throws Refuted {
        for (int i = (int) (frontier.size() % PAGE); i < entries.size(); i++) {
            if (!(entries.get(i) instanceof Json.Text text)) {
                throw new Refuted("an entry of " + page.name() + " is no text");
            }
            Entry entry = Entry.of(frontier.size(), text.value());
            frontier.push(entry.leaf());
            note();
            reader.read(entry);
        }
    }

    private void note() {
        if (wanted.contains(frontier.size())) {
            roots.put(frontier.size(), frontier.root());
        }
    }

    private Members page(long number) throws Refuted {
        Members page =
                Members.of(
                        "page " + number,
                        answers.get("/v1/register/" + log + "/entries?page=" + number));
        page.whole("page", number, number);
        return page;
    }

    private static List<Bytes> frontier(Members page) throws Refuted {
        List<Bytes> roots = new ArrayList<>();
        for (Json value : page.list("frontier")) {
            if (!(value instanceof Json.Text text)) {
                throw new Refuted(page.at("frontier") + " holds something that is no text");
            }
            roots.add(Members.hex(page.at("frontier"), text.value(), 32));
        }
        return roots;
    }

    /** Returns the root at each wanted size that was reached. */
    public Map<Long, Bytes> roots() {
        return Map.copyOf(roots);
    }

    /** Returns the size at which the reading began. */
    public long start() {
        return start;
    }

    public long size() {
        return frontier.size();
    }

    public Frontier frontier() {
        return frontier;
    }
}
