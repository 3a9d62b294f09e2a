package fairdraw.verifier.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.draws.RulesReading;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Replay;
import fairdraw.verifier.register.TestRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The part of a register that is read for one draw, of which its entry 299 is the last. */
final class ReachTest {

    private static final int OVER = 300;

    private final DrawRules rules = rules();
    private final TestRegister register = new TestRegister();
    private final List<String> asked = new ArrayList<>();
    private final Findings findings = new Findings(line -> {});

    ReachTest() {
        for (int i = 0; i < 1100; i++) {
            register.add(i == OVER - 1 ? end(rules.hash().hex()) : "{'n':" + i + ",'t':'other'}");
        }
    }

    private static DrawRules rules() {
        try {
            Members members = JudgedDraws.named("honest draw, with receipts").members();
            String draw = members.text("draw");
            Members evidence =
                    members.members("answers").members("/v1/draws/" + draw + "/evidence");
            return RulesReading.of(evidence.members("rules"), draw);
        } catch (Refuted impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String end(String hash) {
        return "{'draw':'" + rules.draw() + "','rules':'" + hash + "','t':'end'}";
    }

    private Replay read(Set<Long> served, Set<Long> further, boolean all) throws Refuted {
        Answers pages = register.bundle(1);
        Answers counted =
                path -> {
                    asked.add(path);
                    return pages.get(path);
                };
        Replay replay = new Replay(counted, "live", Set.of());
        new Reach(rules, findings, entry -> {}).read(replay, 0, served, further, all);
        return replay;
    }

    @Test
    void behindTheEndNoPageIsAskedFor() throws Refuted {
        assertThat(read(Set.of(302L, 1100L), Set.of(302L), false).size()).isEqualTo(512);
        assertThat(asked).hasSize(2);
    }

    @Test
    void theLeastHeadOverTheEndIsReached() throws Refuted {
        assertThat(read(Set.of(200L, 900L, 1100L), Set.of(200L), false).size()).isEqualTo(1024);
    }

    @Test
    void whatIsKnownFurtherIsReached() throws Refuted {
        assertThat(read(Set.of(302L, 1100L), Set.of(302L, 700L), false).size()).isEqualTo(768);
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void allOfItIsReadWhereTheReaderAsks() throws Refuted {
        assertThat(read(Set.of(302L, 1100L), Set.of(302L), true).size()).isEqualTo(1100);
    }

    @Test
    void aDrawThatGoesOnIsReadToTheNewestHead() throws Refuted {
        register.drop(OVER - 1).add(end("00".repeat(32)));
        for (int i = OVER; i < 1100; i++) {
            register.add("{'n':" + i + ",'t':'other'}");
        }
        assertThat(read(Set.of(302L, 1100L), Set.of(302L), false).size()).isEqualTo(1100);
    }

    @Test
    void aKeptHeadThatIsLargerThanWhatIsServedIsAFinding() throws Refuted {
        read(Set.of(302L, 1100L), Set.of(302L, 5000L), false);
        assertThat(findings.all())
                .singleElement()
                .asString()
                .startsWith("BUT")
                .contains("served up to 1100, and a head of 5000 is known");
    }

    @Test
    void aServedHeadOverEntriesThatAreNotThereIsRefused() {
        assertThatThrownBy(() -> read(Set.of(1500L), Set.of(), true)).isInstanceOf(Refuted.class);
    }

    @Test
    void aPageBeyondWhatIsServedIsCheckedWhereItIsThere() {
        register.drop(600).add("{'a' : 'not canonical'}");
        while (register.size() < 800) {
            register.add("{'n':0,'t':'other'}");
        }
        assertThatThrownBy(() -> read(Set.of(302L, 512L), Set.of(302L, 700L), false))
                .isInstanceOf(Refuted.class)
                .hasMessageContaining("not canonical");
    }

    @Test
    void behindTheEndAPageMayBeShorterThanANewerHead() throws Refuted {
        register.drop(400);
        assertThat(read(Set.of(302L, 500L), Set.of(302L), false).size()).isEqualTo(400);
    }
}
