package fairdraw.functions.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.fairness.register.VerifierKey;
import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.evidence.GetEvidenceLeavesFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.wiring.Wiring;
import fairdraw.verifier.checks.Verdict;
import fairdraw.verifier.command.JudgedDraw;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verifier before a draw of an installation that stands in the register: it knows the public
 * answers, the log, and what its reader brings.
 */
public final class JudgedByAStranger {

    private final Installation installation;
    private final String drawId;
    private final List<Object> receipts = new ArrayList<>();
    private final List<String> witnesses = new ArrayList<>();
    private final Map<String, Object> prizes = new LinkedHashMap<>();

    public JudgedByAStranger(Installation installation, String drawId) {
        this.installation = installation;
        this.drawId = drawId;
    }

    /** Brings a receipt. */
    public JudgedByAStranger with(Object receipt) {
        receipts.add(receipt);
        return this;
    }

    /** Brings what the link of a receipt leads to, and not what a code of another leads to. */
    public JudgedByAStranger withLinked(Object receipt) {
        String link = LinkedReceipt.link(receipt);
        String shorter = link.substring(0, link.length() - 1);
        assertThat(LinkedReceipt.at(installation, shorter).status()).isEqualTo(404);
        String other = link.replace("~", "0~");
        assertThat(LinkedReceipt.at(installation, other).status()).isEqualTo(404);
        Answered found = LinkedReceipt.at(installation, link);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(found.members()).containsEntry("link", link).containsKey("tagKey");
        return with(found.members());
    }

    /** Knows a witness. */
    public JudgedByAStranger knowing(VerifierKey witness) {
        witnesses.add(witness.text());
        return this;
    }

    /** Brings the prizes that the publisher of a contest has shown. */
    public JudgedByAStranger with(String contest, String date, List<String> drawn) {
        prizes.put(contest, List.of(date, drawn));
        return this;
    }

    /** Checks that nothing is left to anybody's word. */
    public void isProven() {
        Findings findings = findings();
        assertThat(told(findings)).isEmpty();
        assertThat(Verdict.of(findings)).isEqualTo(Verdict.PROVEN);
    }

    /** Checks that it holds, and rests on nothing but that no witness is named. */
    public void holdsButForWitnesses() {
        holdsBut("self-declared only: neither witnesses nor stamps are demanded");
    }

    /** Checks that it holds, and rests on these things alone. */
    public void holdsBut(String... words) {
        Findings findings = findings();
        assertThat(told(findings))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(words).map(each -> "BUT " + each).toList());
        assertThat(Verdict.of(findings)).isEqualTo(Verdict.HOLDS);
    }

    private static List<String> told(Findings findings) {
        return findings.all().stream()
                .filter(finding -> finding.mark() != Findings.Mark.SAY)
                .map(finding -> finding.mark() + " " + finding.text())
                .toList();
    }

    private Findings findings() {
        EveryRegister.keep(installation);
        Map<String, @Nullable Object> evidence =
                installation
                        .call(GetEvidenceFunction::new, about().path("drawId", drawId))
                        .members();
        String log = log(evidence);
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("draw", drawId);
        line.put("answers", answers(VerifierKey.parse(log, VerifierKey.Use.LOG).idText()));
        line.put("receipts", receipts);
        line.put("trust", Map.of("logs", List.of(log), "witnesses", witnesses));
        line.put("prizes", prizes);
        line.put("chain", chains(evidence));
        line.put("now", installation.clock().instant().getEpochSecond());
        try {
            return JudgedDraw.of(Json.text(line)).verify();
        } catch (Refuted unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String log(Map<String, @Nullable Object> evidence) {
        Map<String, @Nullable Object> rules = object(object(evidence, "rules"), "document");
        return String.valueOf(object(rules, "register").get("log"));
    }

    /** The chain of the tests is nobody's beacon, so a reader has to name it. */
    private static List<String> chains(Map<String, @Nullable Object> evidence) {
        return ((List<?>) Objects.requireNonNull(evidence.get("chains")))
                .stream().map(chain -> String.valueOf(((Map<?, ?>) chain).get("chain"))).toList();
    }

    private Map<String, Object> answers(String log) {
        Map<String, Object> answers = new LinkedHashMap<>();
        String path = "/v1/draws/" + drawId + "/evidence";
        put(answers, path, GetEvidenceFunction::new, about());
        for (int page = 1; ; page++) {
            GatewayCall leaves = about().query("page", String.valueOf(page));
            String of = path + "/leaves?page=" + page;
            if (!put(answers, of, GetEvidenceLeavesFunction::new, leaves)) {
                break;
            }
            put(
                    answers,
                    of + "&opened=true",
                    GetEvidenceLeavesFunction::new,
                    leaves.query("opened", "true"));
        }
        String register = "/v1/register/" + log;
        Answered checkpoint = installation.call(GetCheckpointFunction::new, EveryRegister.get(log));
        assertThat(checkpoint.status()).isEqualTo(200);
        answers.put(register + "/checkpoint", checkpoint.body());
        int page = 0;
        while (put(
                answers,
                register + "/entries?page=" + page,
                GetRegisterEntriesFunction::new,
                EveryRegister.get(log).query("page", String.valueOf(page)))) {
            page++;
        }
        return answers;
    }

    /** Keeps an answer of JSON, if there is one. */
    private boolean put(
            Map<String, Object> answers,
            String path,
            Function<Wiring, RequestStreamHandler> function,
            GatewayCall call) {
        Answered answered = installation.call(function, call);
        if (answered.status() == 200) {
            answers.put(path, answered.members());
        }
        return answered.status() == 200;
    }

    private GatewayCall about() {
        return GatewayCall.of("GET", "/").path("drawId", drawId);
    }

    private static Map<String, @Nullable Object> object(
            Map<String, @Nullable Object> members, String name) {
        return JsonTree.members(Objects.requireNonNull(members.get(name)));
    }
}
