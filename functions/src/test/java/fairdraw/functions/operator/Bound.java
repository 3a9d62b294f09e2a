package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.testing.AtOnce;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A kind of call, of which only some are served. */
record Bound(int allowed, int served, int refused, String refusal) {

    /** The callers that call at once. */
    static final int CALLERS = 30;

    private static final int BUSY = 503;

    void meets(IntFunction<Answered> call) {
        List<Answered> answers = atOnce(call);

        assertThat(answers).filteredOn(each -> each.status() == served).hasSize(allowed);
        assertThat(answers)
                .filteredOn(each -> each.status() != served)
                .hasSize(CALLERS - allowed)
                .allSatisfy(each -> {
                    assertThat(each.status()).isEqualTo(refused);
                    assertThat(each.body()).contains(refusal);
                });
    }

    /** Checks the same, and that there is room for exactly one more after a deletion. */
    void meets(IntFunction<Answered> call, Consumer<String> deletion) {
        List<Answered> first = atOnce(call);
        String id =
                first.stream()
                        .filter(each -> each.status() == served)
                        .map(each -> each.text("id"))
                        .findAny()
                        .orElseThrow();
        assertThat(first).filteredOn(each -> each.status() == served).hasSize(allowed);

        deletion.accept(id);

        new Bound(1, served, refused, refusal).meets(caller -> call.apply(CALLERS + caller));
    }

    /** Makes one call for each caller, all together; each repeats its own while told to. */
    static List<Answered> atOnce(IntFunction<Answered> call) {
        return AtOnce.call(CALLERS, caller -> insisting(() -> call.apply(caller)));
    }

    private static Answered insisting(Supplier<Answered> call) {
        Answered answered = call.get();
        for (int again = 0; answered.status() == BUSY && again < CALLERS; again++) {
            answered = call.get();
        }
        return answered;
    }
}
