package fairdraw.domain.access.keys;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static fairdraw.domain.access.keys.SampleKeys.OPERATOR;
import static fairdraw.domain.access.keys.SampleKeys.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.access.keys.RevokeMade.Outcome;
import fairdraw.domain.ids.KeyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RevokeMadeTest {
    private static final String NOBODY = "00000000";

    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private Instant now = NOON;
    private final RevokeMade revokeMade = new RevokeMade(keys, () -> now);
    private int count;

    @Test
    void whatAKeyMadeGoesWithItAndNothingElseDoes() {
        var first = stored(OPERATOR);
        var second = stored(OPERATOR, first);
        var gone =
                List.of(
                        second,
                        stored(SHOP, first),
                        stored(SHOP, second),
                        stored(OPERATOR, second));
        var other = stored(SHOP, stored(OPERATOR));
        revoke(first);

        assertThat(after(first, new KeyId(NOBODY)))
                .isEqualTo(new Outcome(4, Optional.empty(), true));

        assertThat(gone).allMatch(this::isRevoked);
        assertThat(isRevoked(other)).isFalse();
        assertThat(after(first, new KeyId(NOBODY)))
                .isEqualTo(new Outcome(0, Optional.empty(), true));
    }

    @Test
    void aKeyThatMadeNoneIsDoneAtOnce() {
        var first = stored(OPERATOR);
        revoke(first);

        assertThat(after(first, new KeyId(NOBODY)))
                .isEqualTo(new Outcome(0, Optional.empty(), true));
        assertThat(keys.nextUnswept(first.key().id())).isEmpty();
    }

    @Test
    void aKeyRevokedBeforeTakesAlongWhatItMadeAllTheSame() {
        var first = stored(OPERATOR);
        var second = stored(OPERATOR, first);
        var third = stored(OPERATOR, second);
        revoke(second);
        revoke(first);

        assertThat(after(first, new KeyId(NOBODY)).revoked()).isEqualTo(1);
        assertThat(isRevoked(third)).isTrue();
    }

    @Test
    void theKeyThatCallsIsSparedAndNamedWithWhatItMade() {
        var first = stored(OPERATOR);
        var caller = stored(OPERATOR, first);
        var callers = stored(SHOP, caller);
        revoke(first);

        assertThat(after(first, caller.key().id()))
                .isEqualTo(new Outcome(0, Optional.of(caller.key().id()), true));
        assertThat(List.of(caller, callers)).noneMatch(this::isRevoked);
    }

    @Test
    void moreThanACallCanDoIsDoneByTheNextOnesWideOrDeep() {
        var first = stored(OPERATOR);
        var last = first;
        var all = new ArrayList<Credential>();
        for (int i = 0; i < 120; i++) {
            last = stored(OPERATOR, last);
            all.add(last);
            all.add(stored(SHOP, first));
        }
        revoke(first);

        int revoked = 0;
        int calls = 0;
        Outcome outcome;
        do {
            outcome = after(first, new KeyId(NOBODY));
            assertThat(outcome.revoked()).isLessThanOrEqualTo(RevokeMade.STEPS);
            revoked += outcome.revoked();
            calls++;
        } while (!outcome.isComplete() && calls < 20);

        assertThat(calls).isBetween(3, 6);
        assertThat(revoked).isEqualTo(240);
        assertThat(all).allMatch(this::isRevoked);
    }

    private Outcome after(Credential root, KeyId caller) {
        now = now.plusMillis(1);
        return revokeMade.revoke(root.key().id(), caller);
    }

    private Credential stored(Owner owner) {
        return stored(SampleKeys.of(owner, nextId()));
    }

    private Credential stored(Owner owner, Credential maker) {
        return stored(SampleKeys.of(owner, nextId(), maker));
    }

    private Credential stored(Credential credential) {
        assertThat(keys.add(credential)).isEqualTo(Stored.DONE);
        return credential;
    }

    private KeyId nextId() {
        return new KeyId(String.valueOf(10_000_000 + ++count));
    }

    private void revoke(Credential credential) {
        keys.revoke(credential.key().owner(), credential.key().id(), NOON);
    }

    private boolean isRevoked(Credential credential) {
        return keys.find(credential.key().id()).orElseThrow().key().revokedAt().isPresent();
    }
}
