package fairdraw.domain.lotteries.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tier;
import fairdraw.fairness.prizes.Tiers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ForecastTest {

    private static final NumbersConfig ONE_OF_FOUR =
            new NumbersConfig(new NumberPool(1, 1, 4), Optional.empty());

    private static Forecast of(
            long price, int permille, long lines, long carriedCents, Tier... tiers) {
        return Forecast.of(
                ONE_OF_FOUR,
                new PrizePool("USD", price, permille),
                new Tiers(List.of(tiers)),
                lines,
                carriedCents);
    }

    @Test
    void fixedAmountsAreWonInProportionToTheLines() {
        Forecast forecast = of(100, 0, 10, 0, new FixedTier("one", 1, null, 300));

        assertThat(forecast.takenCents()).isEqualTo(1_000);
        assertThat(forecast.expectedCents()).isEqualByComparingTo("750");
        assertThat(forecast.mostCents()).isEqualTo(3_000);
        assertThat(forecast.returned()).contains(new BigDecimal("0.750000"));
        assertThat(forecast.paysMoreThanItTakes()).isFalse();
        assertThat(forecast.breakEvenLines()).contains(BigInteger.ZERO);
    }

    @Test
    void aShareOfThePoolIsPaidIfAnybodyWinsIt() {
        Forecast forecast = of(100, 500, 2, 900, new PoolTier("one", 1, null, 800));

        // The pool is 1,000, of which 800 are won with the chance 1 - (3/4)^2.
        assertThat(forecast.poolCents()).isEqualTo(1_000);
        assertThat(forecast.expectedCents()).isEqualByComparingTo("350");
        assertThat(forecast.mostCents()).isEqualTo(800);
    }

    @Test
    void whatWasCarriedIntoThePoolIsBroughtByEnoughLines() {
        PoolTier jackpot = new PoolTier("one", 1, null, 1000);

        // Of 100 cents 60 go into the pool, so each line brings 40.
        assertThat(of(100, 600, 1, 1_001, jackpot).breakEvenLines())
                .contains(BigInteger.valueOf(26));
        assertThat(of(100, 1000, 1, 1, jackpot).breakEvenLines()).isEmpty();
        assertThat(of(100, 1000, 1, 0, jackpot).breakEvenLines()).contains(BigInteger.ZERO);
    }

    @Test
    void aPoolThatNoTierSharesIsNeverPaid() {
        Forecast forecast = of(100, 1000, 10, 5_000, new FixedTier("one", 1, null, 40));

        assertThat(forecast.expectedCents()).isEqualByComparingTo("100");
        assertThat(forecast.returned()).contains(new BigDecimal("0.100000"));
        assertThat(forecast.breakEvenLines()).contains(BigInteger.ZERO);
    }

    @Test
    void moreThanThePriceIsMoreThanItTakes() {
        assertThat(of(100, 0, 1, 0, new FixedTier("one", 1, null, 400)).paysMoreThanItTakes())
                .isFalse();
        Forecast generous = of(100, 0, 1, 0, new FixedTier("one", 1, null, 401));
        assertThat(generous.paysMoreThanItTakes()).isTrue();
        assertThat(generous.breakEvenLines()).isEmpty();
        Forecast free = of(0, 0, 1, 0, new FixedTier("one", 1, null, 1));
        assertThat(free.paysMoreThanItTakes()).isTrue();
        assertThat(free.returned()).isEmpty();
        assertThat(of(0, 0, 1, 0).paysMoreThanItTakes()).isFalse();
    }
}
