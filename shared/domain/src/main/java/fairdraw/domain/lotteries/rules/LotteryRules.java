package fairdraw.domain.lotteries.rules;

import fairdraw.domain.Mode;
import fairdraw.domain.about.About;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Fields;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.draws.rules.Source;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.Tiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rules of a lottery draw, fixed before its first ticket. */
public record LotteryRules(
        DrawId draw,
        Mode mode,
        DrawTimes times,
        BeaconRule beacon,
        int maxPerSubject,
        int maxLinesPerTicket,
        NumbersConfig numbers,
        PrizePool pool,
        Tiers tiers,
        About about)
        implements Rules {

    /** Rules that say nothing of name and prize. */
    public LotteryRules(
            DrawId draw,
            Mode mode,
            DrawTimes times,
            BeaconRule beacon,
            int maxPerSubject,
            int maxLinesPerTicket,
            NumbersConfig numbers,
            PrizePool pool,
            Tiers tiers) {
        this(
                draw,
                mode,
                times,
                beacon,
                maxPerSubject,
                maxLinesPerTicket,
                numbers,
                pool,
                tiers,
                About.NOTHING);
    }

    /** Returns the rules of a lottery's draw; throws for a draw of another kind. */
    public static LotteryRules of(Draw draw) {
        return draw.rules(LotteryRules.class);
    }

    /**
     * Whether a ticket may hold these lines: at least one, at most {@code maxLinesPerTicket}, each
     * of them playable.
     */
    public boolean allows(List<NumberLine> lines) {
        return !lines.isEmpty()
                && lines.size() <= maxLinesPerTicket
                && lines.stream().allMatch(numbers::allows);
    }

    @Override
    public Source source() {
        return beacon;
    }

    @Override
    public Picked pick(byte[] seed) {
        return new Picked(
                numbers.main().drawn(seed, "main"),
                numbers.bonus().map(pool -> pool.drawn(seed, "bonus")).orElse(List.of()));
    }

    @Override
    public Manifest.Pool pool(long carriedCents, long activeLines) {
        return new Manifest.Pool(
                carriedCents,
                activeLines,
                PrizeTable.poolCents(carriedCents, activeLines, pool.lineCents(), pool.permille()));
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("v", 1);
        document.put("kind", LotteryOccasion.KIND.word());
        document.put("draw", draw.text());
        document.put("mode", mode.word());
        times.write(document);
        writeOwn(document);
        return document;
    }

    @Override
    public Map<String, Object> document(Registration registration) {
        Map<String, Object> document = registration.begin(this, LotteryOccasion.KIND.word());
        writeOwn(document);
        return document;
    }

    private void writeOwn(Map<String, Object> document) {
        document.put("beacon", beacon.document());
        document.put("maxPerSubject", maxPerSubject);
        document.put("maxLinesPerTicket", maxLinesPerTicket);
        document.put("numbers", numbers.document());
        document.put("pool", pool.document());
        document.put("tiers", tiers.tree());
        document.putAll(about.member());
    }

    /**
     * Parses a document that {@link #document} wrote.
     *
     * @param chains the chains that were stored with the document, by their hashes
     */
    public static LotteryRules parse(Map<?, ?> document, Function<String, BeaconChain> chains) {
        return new LotteryRules(
                new DrawId(Fields.text(document, "draw")),
                Mode.of(Fields.text(document, "mode")).orElseThrow(),
                DrawTimes.parse(document),
                BeaconRule.parse(Fields.object(document, "beacon"), chains),
                Fields.whole(document, "maxPerSubject"),
                Fields.whole(document, "maxLinesPerTicket"),
                NumbersConfig.parse(Fields.object(document, "numbers")),
                PrizePool.parse(Fields.object(document, "pool")),
                Tiers.ofTree(document.get("tiers")),
                About.parse(document));
    }
}
