package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.Issuers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.giveaways.EnterDraw.Device;
import fairdraw.domain.giveaways.EnterDraw.Outcome;
import fairdraw.domain.giveaways.Participations.Notice;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.imports.Fate;
import fairdraw.domain.imports.Fate.Code;
import fairdraw.domain.imports.LineByLine;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Enters the consumers of a file into a giveaway. A consumer is in a giveaway once, so that nobody
 * is entered twice however often the file is sent; nobody who has left comes back by it.
 */
public final class ImportEntrants {

    private static final Device NO_DEVICE = Device.of(Optional.empty());

    /** A consumer as a line of a file names them. */
    public sealed interface Who {
        record ById(ConsumerId consumerId) implements Who {}

        /** The subject of the tokens of an issuer of the organisation. */
        record BySubject(String issuer, String subject) implements Who {}
    }

    /**
     * An entrant as a line of a file.
     *
     * @param salt a text of the entrant's own; empty without one
     */
    public record Line(Who who, String salt) {}

    /**
     * The entrant of a line.
     *
     * @param consumerId empty if the organisation has no such issuer
     * @param isAgain whether a line before names the same consumer
     */
    private record Entrant(Line line, Optional<ConsumerId> consumerId, boolean isAgain) {}

    private final Notices notices;
    private final Participations participations;
    private final Issuers issuers;
    private final RootKeys keys;
    private final EnterDraw enterDraw;
    private final InstantSource clock;
    private final LineByLine lineByLine;

    public ImportEntrants(
            Notices notices,
            Participations participations,
            Issuers issuers,
            RootKeys keys,
            EnterDraw enterDraw,
            InstantSource clock,
            LineByLine lineByLine) {
        this.notices = notices;
        this.participations = participations;
        this.issuers = issuers;
        this.keys = keys;
        this.enterDraw = enterDraw;
        this.clock = clock;
        this.lineByLine = lineByLine;
    }

    /** Returns the giveaway with that id; empty if there is none. */
    public Optional<Draw> find(Tenant tenant, DrawId drawId) {
        return notices.read(tenant, drawId, clock.instant()).map(Notice::draw);
    }

    /** Enters those who have never been in the giveaway, and returns the fates in order. */
    public List<Fate> enter(Draw draw, List<Line> lines) {
        return each(
                draw,
                lines,
                (consumer, salt) -> fate(enterDraw.enter(consumer, draw.id(), NO_DEVICE, salt)));
    }

    /**
     * Returns the fates that the lines would have, and enters nobody. The room that is left is not
     * counted.
     */
    public List<Fate> check(Draw draw, List<Line> lines) {
        Fate fate =
                EnterDraw.refusal(draw, NO_DEVICE, clock.instant())
                        .map(ImportEntrants::fate)
                        .orElse(Fate.TAKEN);
        return each(draw, lines, (_, _) -> fate);
    }

    private List<Fate> each(
            Draw draw, List<Line> lines, BiFunction<Consumer, String, Fate> newcomer) {
        List<Entrant> entrants = entrants(draw.tenant(), lines);
        Map<String, Participation> present =
                participations
                        .all(
                                draw,
                                entrants.stream()
                                        .flatMap(entrant -> entrant.consumerId().stream())
                                        .map(id -> DrawStatus.person(keys, draw, id))
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Participation::person, Function.identity()));
        return lineByLine.each(
                entrants,
                entrant ->
                        entrant.consumerId()
                                .map(id -> fate(draw, id, entrant, present, newcomer))
                                .orElseGet(() -> Fate.of(Code.UNKNOWN_ISSUER, "issuer")));
    }

    private Fate fate(
            Draw draw,
            ConsumerId id,
            Entrant entrant,
            Map<String, Participation> present,
            BiFunction<Consumer, String, Fate> newcomer) {
        if (entrant.isAgain()) {
            return Fate.REPEATED;
        }
        return Optional.ofNullable(present.get(DrawStatus.person(keys, draw, id)))
                .map(ImportEntrants::fate)
                .orElseGet(() ->
                        newcomer.apply(
                                new Consumer(draw.tenant(), id, isGuest(id), ""),
                                entrant.line().salt()));
    }

    private static boolean isGuest(ConsumerId id) {
        return Ids.isPrefixed(id.text(), IdKind.GUEST);
    }

    private static Fate fate(Participation participation) {
        if (participation.isActive()) {
            return Fate.REPEATED;
        }
        return Fate.of(participation.denied().isPresent() ? Code.DENIED : Code.LEFT);
    }

    private static Fate fate(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands(var state, _) ->
                    state.status() == EntrantState.Status.DENIED
                            ? Fate.of(Code.DENIED)
                            : Fate.TAKEN;
            case Outcome.NotFound _, Outcome.NotOpenYet _, Outcome.Closed _ ->
                    Fate.of(Code.NOT_OPEN);
            case Outcome.Full _ -> Fate.of(Code.DRAW_FULL);
            case Outcome.FingerprintRequired _, Outcome.OtherDevice _ ->
                    Fate.of(Code.FINGERPRINT_REQUIRED);
            case Outcome.Busy _ -> Fate.NOT_NOW;
        };
    }

    private List<Entrant> entrants(Tenant tenant, List<Line> lines) {
        boolean namesSubjects =
                lines.stream().anyMatch(line -> line.who() instanceof Who.BySubject);
        List<Issuer> known = namesSubjects ? issuers.of(tenant) : List.of();
        Set<ConsumerId> seen = new HashSet<>();
        return lines.stream()
                .map(line -> {
                    Optional<ConsumerId> id = consumer(line.who(), known);
                    boolean isAgain = id.filter(each -> !seen.add(each)).isPresent();
                    return new Entrant(line, id, isAgain);
                })
                .toList();
    }

    private Optional<ConsumerId> consumer(Who who, List<Issuer> known) {
        return switch (who) {
            case Who.ById(var consumerId) -> Optional.of(consumerId);
            case Who.BySubject(var name, var subject) ->
                    known.stream()
                            .filter(issuer -> issuer.issuer().equals(name))
                            .map(issuer -> issuer.consumer(keys.pepper(issuer.pepper()), subject))
                            .findAny();
        };
    }
}
