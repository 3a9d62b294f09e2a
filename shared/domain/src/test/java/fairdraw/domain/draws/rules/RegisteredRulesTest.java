package fairdraw.domain.draws.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.Mode;
import fairdraw.domain.about.About;
import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.rules.PrizePool;
import fairdraw.fairness.Documents;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.extraction.ExtractionMap;
import fairdraw.fairness.extraction.Fallback;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tiers;
import fairdraw.fairness.register.RegisterPolicy;
import fairdraw.fairness.register.VerifierKey;
import fairdraw.fairness.register.VerifierKey.Use;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The published rules of each kind of draw, against the worked vectors of the protocol. */
final class RegisteredRulesTest {

    private static final DrawId DRAW = new DrawId("draw_TEST0005");
    private static final DrawTimes TIMES =
            new DrawTimes(
                    Instant.parse("2023-09-14T11:00:00Z"),
                    Instant.parse("2023-09-15T10:50:03Z"),
                    Instant.parse("2023-09-15T11:00:00Z"));
    private static final BeaconRule BEACON = new BeaconRule(BeaconChain.QUICKNET, 600, 657_413);
    private static final String RECEIPT_KEY =
            Hex.encode(Ed25519.publicKey(Sha256.of("receipt key")));
    private static final String CHAIN = BeaconChain.QUICKNET.chainHash();
    private static final byte[] SECRET = secret();

    private static byte[] secret() {
        byte[] secret = new byte[32];
        IntStream.range(0, secret.length).forEach(i -> secret[i] = (byte) i);
        return secret;
    }

    private static RegisterPolicy register(String log) {
        return new RegisterPolicy(
                new VerifierKey(log, Use.LOG, Ed25519.publicKey(Sha256.of("register key"))),
                2,
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number ->
                                new VerifierKey(
                                        "w" + number + ".example",
                                        Use.WITNESS,
                                        Ed25519.publicKey(Sha256.of("witness " + number))))
                        .toList(),
                2,
                List.of(),
                0);
    }

    private static Registration registration(Optional<NumberOrder> order) {
        return new Registration(register("vectors.fairdraw.example/live"), RECEIPT_KEY, order);
    }

    private static LotteryRules lottery(Mode mode) {
        return new LotteryRules(
                DRAW,
                mode,
                TIMES,
                BEACON,
                5,
                100,
                new NumbersConfig(new NumberPool(2, 1, 6), Optional.of(new NumberPool(1, 1, 2))),
                new PrizePool("USD", 199, 333),
                new Tiers(
                        List.of(
                                new PoolTier("Two and bonus", 2, 1, 500),
                                new PoolTier("Two", 2, null, 125),
                                new FixedTier("One", 1, null, 100))));
    }

    private static EntrantRules giveaway(boolean passOn) {
        return new EntrantRules(
                DRAW,
                Mode.LIVE,
                TIMES,
                BEACON,
                OptionalInt.of(500),
                150,
                150,
                3_600,
                passOn,
                OptionalInt.of(2),
                About.NOTHING);
    }

    private static CampaignRules campaign(Source source, Generation generation) {
        boolean automatic = generation == Generation.AUTOMATIC;
        return new CampaignRules(
                DRAW,
                Mode.LIVE,
                TIMES,
                source,
                new LuckyNumbers(
                        generation,
                        7,
                        OptionalInt.empty(),
                        20,
                        automatic ? Optional.of("ab".repeat(32)) : Optional.empty()),
                1,
                source instanceof BeaconRule ? 100 : 0);
    }

    private static ExtractionRule extraction(String contest) {
        return new ExtractionRule(
                contest,
                LocalDate.of(2023, 9, 16),
                ExtractionMap.standard(1, 10),
                Fallback.ALTERNATE,
                7_200,
                Optional.of("ab".repeat(32)));
    }

    @Test
    void aLotteryHasTheRulesOfTheVector() {
        assertThat(lottery(Mode.LIVE).hash(registration(Optional.empty())))
                .isEqualTo("cdd58993483c3701280acc88a6f7ecbb0bcb0c362622de4d4157908ffd1a535a");
    }

    @Test
    void theShortestDocumentHasTheHashOfTheVector() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("v", 2);
        document.put("draw", "draw_TEST0006");

        assertThat(Hex.encode(Documents.rulesHash(document)))
                .isEqualTo("adfd41a5ee6bd3066c327f449c18f64e9a0d51e7705123f70bbb76569b25d979");
    }

    @Test
    void aGiveawaySaysWhatItsListCanShow() {
        Map<String, Object> document = giveaway(true).document(registration(Optional.empty()));

        assertThat(document)
                .containsEntry("v", 2)
                .containsEntry("kind", "draw")
                .containsEntry("receiptKey", RECEIPT_KEY)
                .containsEntry("winnerCount", 150)
                .containsEntry("alternates", 150)
                .containsEntry("claimSeconds", 3_600)
                .containsEntry("capacity", 500)
                .containsEntry("passOn", true)
                .doesNotContainKey("maxEntriesPerDevice");
        assertThat(giveaway(false).document(registration(Optional.empty())))
                .doesNotContainKey("passOn");
    }

    @Test
    void automaticNumbersNameTheHashOfTheirSecretAndAChain() {
        NumberOrder order = NumberOrder.of(SECRET, BeaconChain.QUICKNET);
        Map<String, Object> document =
                campaign(BEACON, Generation.AUTOMATIC).document(registration(Optional.of(order)));

        assertThat(document.get("luckyNumbers"))
                .isEqualTo(
                        Map.of(
                                "generation",
                                "automatic",
                                "perEntry",
                                7,
                                "seriesCount",
                                20,
                                "keyHash",
                                "fe5781b0324a707d53ebe816b019472ed71d0d83a37d1fe0297d4c0dab8b414a",
                                "chain",
                                CHAIN));
        assertThat(document).containsEntry("alternates", 100);
    }

    @Test
    void anExtractionOfAutomaticNumbersRepeatsTheHashOfTheirSecret() {
        NumberOrder order = NumberOrder.of(SECRET, BeaconChain.QUICKNET);
        Map<String, Object> document =
                campaign(extraction("5763"), Generation.AUTOMATIC)
                        .document(registration(Optional.of(order)));

        assertThat(document.get("extraction"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("keyHash", order.keyHash());
    }

    @Test
    void anExtractionHasNoAlternatesAndNoHashOfItsOwn() {
        Map<String, Object> document =
                campaign(extraction("5763"), Generation.MANUAL)
                        .document(registration(Optional.empty()));

        assertThat(document).doesNotContainKeys("beacon", "alternates");
        assertThat(document.get("extraction"))
                .isEqualTo(extraction("5763").under(Optional.empty()).document());
    }

    @Test
    void rulesThatNoVerifierTakesAreRefused() {
        Registration plain = registration(Optional.empty());
        Registration ordered =
                registration(Optional.of(NumberOrder.of(SECRET, BeaconChain.QUICKNET)));

        assertThatThrownBy(() -> lottery(Mode.TEST).document(plain)).hasMessageContaining("mode");
        assertThatThrownBy(() -> campaign(BEACON, Generation.AUTOMATIC).document(plain))
                .hasMessageContaining("order");
        assertThatThrownBy(() -> campaign(BEACON, Generation.MANUAL).document(ordered))
                .hasMessageContaining("order");
        assertThatThrownBy(() -> campaign(extraction("0576"), Generation.MANUAL).document(plain))
                .hasMessageContaining("leading zero");
        assertThatThrownBy(() ->
                        new Registration(
                                register("vectors.fairdraw.example/live"),
                                "01" + "00".repeat(31),
                                Optional.empty()))
                .hasMessageContaining("proves nothing");
    }

    @Test
    void aRegistrationFollowsTheRulesUntilTheFirstEntry() {
        RegisteredRules before =
                RegisteredRules.of(lottery(Mode.LIVE), registration(Optional.empty()), 3);
        RegisteredRules after = before.under(giveaway(true));

        assertThat(after.registration()).isEqualTo(before.registration());
        assertThat(after.number()).isEqualTo(3);
        assertThat(after.rulesHash())
                .isEqualTo(giveaway(true).hash(before.registration()))
                .isNotEqualTo(before.rulesHash());
    }
}
