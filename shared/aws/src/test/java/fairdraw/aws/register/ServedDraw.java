package fairdraw.aws.register;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.register.EntriesPage;
import fairdraw.domain.register.PublishRegister;
import fairdraw.domain.register.RegisterLog;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.register.VerifierKey;
import fairdraw.testing.contract.Contract;
import fairdraw.testing.contract.Exchange;
import fairdraw.verifier.checks.Verdict;
import fairdraw.verifier.command.JudgedDraw;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.judging.Findings.Mark;
import fairdraw.verifier.reading.Refuted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public answers of a draw in a register, each as the document describes it, and the verdict of
 * the verifier on them.
 */
public final class ServedDraw {

    private final Draw draw;
    private final PublishEvidence publish;
    private final StandingRegister standing;
    private final List<Map<String, @Nullable Object>> receipts = new ArrayList<>();
    private final Map<String, Object> prizes = new LinkedHashMap<>();
    private List<String> witnesses = List.of();

    public ServedDraw(Draw draw, PublishEvidence publish, StandingRegister standing) {
        this.draw = draw;
        this.publish = publish;
        this.standing = standing;
    }

    /** Has the verifier check a receipt, too. */
    public ServedDraw with(Map<String, @Nullable Object> receipt) {
        receipts.add(receipt);
        return this;
    }

    /** Has the verifier check what an operation answers as a receipt, too. */
    ServedDraw with(String operation, Map<String, @Nullable Object> receipt) {
        return with(described(operation, Map.of("Cache-Control", "no-store"), receipt));
    }

    /** Returns the receipts that the verifier checks. */
    List<Map<String, @Nullable Object>> receipts() {
        return List.copyOf(receipts);
    }

    /** Has the reader know a witness. */
    public ServedDraw knowing(VerifierKey witness) {
        witnesses = List.of(witness.text());
        return this;
    }

    /** Brings the prizes that the publisher of a contest has shown. */
    public ServedDraw with(String contest, String date, List<String> drawn) {
        prizes.put(contest, List.of(date, drawn));
        return this;
    }

    public Map<String, @Nullable Object> evidence() {
        return publish.evidence(draw.id()).orElseThrow();
    }

    /** Returns what the verifier finds that does not simply hold, each with its mark. */
    public List<String> findings() {
        return judged().all().stream()
                .filter(finding -> finding.mark() != Mark.SAY)
                .map(finding -> finding.mark() + " " + finding.text())
                .toList();
    }

    /** Returns what the verifier tells and does not judge. */
    public List<String> said() {
        return judged().all().stream()
                .filter(finding -> finding.mark() == Mark.SAY)
                .map(finding -> finding.text())
                .toList();
    }

    public Verdict verdict() {
        return Verdict.of(judged());
    }

    /** Checks that the draw holds, and rests on nothing but that no witness is named. */
    public void holdsButForWitnesses() {
        assertThat(findings())
                .containsExactly(
                        "BUT self-declared only: neither witnesses nor stamps are demanded");
        assertThat(Verdict.of(judged())).isEqualTo(Verdict.HOLDS);
    }

    private Findings judged() {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("draw", draw.id().text());
        line.put("answers", answers());
        line.put("receipts", receipts);
        line.put("trust", Map.of("logs", List.of(log().key().text()), "witnesses", witnesses));
        line.put("prizes", prizes);
        line.put("chain", chains());
        line.put("now", Instant.parse("2026-03-02T00:00:00Z").getEpochSecond());
        try {
            return JudgedDraw.of(CanonicalJson.string(line)).verify();
        } catch (Refuted unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The chain of the tests is nobody's beacon, so a reader has to name it. */
    private List<String> chains() {
        return ((List<?>) Optional.ofNullable(evidence().get("chains")).orElseThrow())
                .stream().map(chain -> String.valueOf(((Map<?, ?>) chain).get("chain"))).toList();
    }

    private RegisterLog log() {
        return standing.log(mode());
    }

    private Mode mode() {
        return draw.tenant().mode();
    }

    private Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        String path = "/v1/draws/" + draw.id() + "/evidence";
        answers.put(path, described("GetEvidence", evidence()));
        for (int page = 1; ; page++) {
            Optional<Map<String, @Nullable Object>> leaves = publish.leaves(draw.id(), page);
            if (leaves.isEmpty()) {
                break;
            }
            String of = path + "/leaves?page=" + page;
            answers.put(of, described("GetEvidenceLeaves", leaves.get()));
            publish.opened(draw.id(), page)
                    .map(opened -> described("GetEvidenceLeaves", opened))
                    .ifPresent(opened -> answers.put(of + "&opened=true", opened));
        }
        PublishRegister register =
                new PublishRegister(standing.register(), standing.heads(), "fairdraw");
        String log = "/v1/register/" + log().id();
        register.checkpoint(log().id())
                .ifPresent(note -> answers.put(log + "/checkpoint", note.text()));
        for (int page = 0; ; page++) {
            Optional<EntriesPage> entries = register.page(log().id(), page);
            if (entries.isEmpty()) {
                return answers;
            }
            answers.put(log + "/entries?page=" + page, form(entries.get()));
        }
    }

    private Map<String, @Nullable Object> described(
            String operation, Map<String, @Nullable Object> answer) {
        return described(
                operation, Map.of("ETag", "\"a\"", "Cache-Control", "public, max-age=5"), answer);
    }

    private Map<String, @Nullable Object> described(
            String operation, Map<String, String> headers, Map<String, @Nullable Object> answer) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        told.put("Content-Type", List.of("application/json"));
        told.put("X-Request-Id", List.of("req_1"));
        headers.forEach((name, value) -> told.put(name, List.of(value)));
        Exchange exchange =
                new Exchange(
                        new Exchange.Asked("GET", Map.of(), Map.of(), Map.of(), "", false),
                        new Exchange.Told(200, told, CanonicalJson.string(answer)));
        Contract.ofProject().check(operation, exchange);
        return answer;
    }

    private static Map<String, Object> form(EntriesPage page) {
        return Map.of(
                "page", page.number(),
                "frontier", page.before().roots().stream().map(Hex::encode).toList(),
                "entries", page.entries().stream().map(placed -> placed.entry().body()).toList());
    }
}
