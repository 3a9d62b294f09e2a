package fairdraw.domain.draws.evidence;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.NumbersResult;
import fairdraw.domain.draws.results.Prizes;
import fairdraw.domain.draws.results.Prizes.Prize;
import fairdraw.domain.draws.results.Ranks;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.rules.CampaignRules;
import fairdraw.domain.draws.rules.EntrantRules;
import fairdraw.domain.draws.rules.LotteryRules;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.SignedManifest;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.TierPrize;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public documents from which anyone can recompute a draw. They contain a result only once the
 * result record exists.
 */
public final class PublishEvidence {

    private static final int PRIZES = 5_000;

    /** Longer than any function runs. */
    private static final Duration LAST_SEAL = Duration.ofHours(1);

    private final Draws draws;
    private final SealedLists lists;
    private final Results results;
    private final Prizes prizes;
    private final PlacesEvidence places;
    private final NumbersResult numbers;
    private final BeaconEvidence beacon;

    public PublishEvidence(
            Draws draws,
            SealedLists lists,
            Results results,
            Prizes prizes,
            Ranks ranks,
            Marks marks,
            NumbersResult numbers,
            BeaconChain chain) {
        this.draws = draws;
        this.lists = lists;
        this.results = results;
        this.prizes = prizes;
        this.places = new PlacesEvidence(ranks, marks);
        this.numbers = numbers;
        this.beacon = new BeaconEvidence(chain);
    }

    /**
     * A public document.
     *
     * @param finalFrom the time from which the document no longer changes; empty while it still can
     */
    public record Published(Map<String, @Nullable Object> document, Optional<Instant> finalFrom) {}

    /**
     * The positions after which the lists of an answer continue; empty for their beginning.
     *
     * @param claim a rank
     * @param prize a leaf in hex
     */
    public record After(Optional<Integer> claim, Optional<String> prize) {}

    /**
     * Returns the evidence of a draw; empty if there is no such draw or it is not planned yet. It
     * contains as many claims and prizes as fit one answer, and at most 5,000 prizes.
     */
    public Optional<Published> evidence(String drawId, After after) {
        return draws.locate(drawId)
                .filter(draw -> !(draw.progress() instanceof Progress.Draft))
                .map(draw -> new Published(evidence(draw, after), finalFrom(draw)));
    }

    /**
     * The evidence of a completed draw is final: its prizes are stored, and every place is claimed
     * or will never be. For a cancelled draw, a seal in progress may still store its manifest.
     */
    private static Optional<Instant> finalFrom(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Completed(_, var at, _) -> Optional.of(at);
            case Progress.Concluded(_, var at, _) -> Optional.of(at);
            case Progress.Cancelled _ -> Optional.of(draw.updatedAt().plus(LAST_SEAL));
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Open _,
                    Progress.Closed _,
                    Progress.Sealed _,
                    Progress.Drawn _,
                    Progress.Settled _,
                    Progress.Awarded _ ->
                    Optional.empty();
        };
    }

    private Map<String, @Nullable Object> evidence(Draw draw, After after) {
        EvidenceRoom room = new EvidenceRoom();
        Optional<Result> result = result(draw);
        Optional<SignedManifest> manifest = lists.manifest(draw);
        Map<String, @Nullable Object> evidence = new LinkedHashMap<>();
        evidence.put("draw", draw.id());
        evidence.put("status", draw.progress().word());
        evidence.put("pages", manifest.map(SignedManifest::pages).orElse(0));
        evidence.put(
                "rules", members("hash", draw.rulesHash(), "document", draw.rules().document()));
        evidence.put("manifest", manifest.map(PublishEvidence::manifest).orElse(null));
        evidence.put("beacon", beacon.of(draw, manifest, result));
        evidence.put("result", document(draw, result, room).orElse(null));
        PlacesEvidence.Claims claims = claims(draw, after.claim(), room);
        evidence.put("claims", claims.shown());
        evidence.put("claimsNext", claims.next().orElse(null));
        prizes(evidence, draw, after.prize(), room);
        if (draw.progress() instanceof Progress.Cancelled(var reason, var at)) {
            evidence.put("cancelled", members("reason", reason, "at", IsoTime.text(at)));
        }
        return evidence;
    }

    private static Map<String, @Nullable Object> manifest(SignedManifest sealed) {
        Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
        manifest.put("hash", Hex.encode(sealed.manifest().hash()));
        manifest.put("keyId", sealed.keyId());
        manifest.put("signature", sealed.signature());
        manifest.put("document", sealed.manifest().toMap());
        return manifest;
    }

    /**
     * For giveaways and campaigns, no result is published before the draw says that it is drawn.
     */
    private Optional<Result> result(Draw draw) {
        return switch (draw.rules()) {
            case LotteryRules _ -> results.find(draw);
            case EntrantRules _, CampaignRules _ ->
                    Stage.awarded(draw).flatMap(_ -> results.find(draw));
        };
    }

    private Optional<Map<String, @Nullable Object>> document(
            Draw draw, Optional<Result> result, EvidenceRoom room) {
        Optional<Progress.Awarded> awarded = Stage.awarded(draw);
        return switch (draw.rules()) {
            case LotteryRules _ -> result.map(PublishEvidence::numbers);
            case EntrantRules _ ->
                    awarded.flatMap(
                            drawn -> result.map(found -> winners(draw, drawn, found, room)));
            case CampaignRules _ -> awarded.map(drawn -> numbers.document(draw, drawn, result));
        };
    }

    private static Map<String, @Nullable Object> numbers(Result result) {
        return members(
                "seed",
                result.seed(),
                "numbers",
                members("main", result.main(), "bonus", result.bonus()));
    }

    private Map<String, @Nullable Object> winners(
            Draw draw, Progress.Awarded awarded, Result result, EvidenceRoom room) {
        return members(
                "seed",
                result.seed(),
                "winners",
                room.whole(places.winners(draw, awarded, result)));
    }

    private PlacesEvidence.Claims claims(Draw draw, Optional<Integer> after, EvidenceRoom room) {
        return switch (draw.rules()) {
            case EntrantRules _ ->
                    Stage.awarded(draw)
                            .map(_ -> places.claims(draw, after, room))
                            .orElse(PlacesEvidence.Claims.NONE);
            case LotteryRules _, CampaignRules _ -> PlacesEvidence.Claims.NONE;
        };
    }

    private void prizes(
            Map<String, @Nullable Object> evidence,
            Draw draw,
            Optional<String> after,
            EvidenceRoom room) {
        Optional<PrizeTable> table = Stage.settled(draw).map(Progress.Settled::prizes);
        Optional<Page<Prize>> page =
                table.map(_ -> prizes.page(draw, new Page.Wanted(PRIZES, after)))
                        .map(found -> PrizePage.fitting(found, room));
        evidence.put(
                "prizes",
                page.map(found -> found.items().stream().map(PrizePage::document).toList())
                        .orElse(null));
        evidence.put("prizesNext", page.flatMap(Page::next).orElse(null));
        evidence.put(
                "tiers",
                table.map(found -> found.tiers().stream().map(PublishEvidence::tier).toList())
                        .orElse(null));
    }

    private static Map<String, @Nullable Object> tier(TierPrize tier) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", tier.name());
        document.put("winners", tier.winners());
        document.put("amountCents", tier.amountCents());
        return document;
    }

    /**
     * Returns a page of the sealed leaves, counted from 1, which never changes; empty before the
     * seal and past the last page. A cancelled draw keeps the list that it had.
     */
    public Optional<Published> leaves(String drawId, int page) {
        return draws.locate(drawId)
                .flatMap(draw ->
                        pages(draw)
                                .filter(pages -> page >= 1 && page <= pages)
                                .map(pages ->
                                        new Published(
                                                leaves(draw, page, pages),
                                                Optional.of(Instant.EPOCH))));
    }

    private Optional<Integer> pages(Draw draw) {
        return Stage.sealed(draw)
                .map(Progress.Sealed::chunks)
                .or(() -> lists.manifest(draw).map(SignedManifest::pages));
    }

    private Map<String, @Nullable Object> leaves(Draw draw, int page, int pages) {
        List<PackedLeaf> packed =
                lists.chunk(draw, page - 1).map(LeafChunk::leaves).orElse(List.of());
        List<Map<String, @Nullable Object>> leaves = new ArrayList<>();
        for (PackedLeaf leaf : packed) {
            leaves.add(leaf(draw, leaf));
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("draw", draw.id());
        document.put("page", page);
        document.put("pages", pages);
        document.put("leaves", leaves);
        return document;
    }

    /** For a campaign, the leaf shows its number too, which its core contains anyway. */
    private static Map<String, @Nullable Object> leaf(Draw draw, PackedLeaf leaf) {
        Map<String, @Nullable Object> shown =
                members("core", Hex.encode(leaf.core(draw.id())), "status", leaf.status().code());
        if (draw.rules() instanceof CampaignRules) {
            shown.put("number", LuckyNumber.ofIndex(leaf.ticketNo()).tree());
        }
        return shown;
    }

    private static Map<String, @Nullable Object> members(
            String first, Object one, String second, Object other) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put(first, one);
        members.put(second, other);
        return members;
    }
}
