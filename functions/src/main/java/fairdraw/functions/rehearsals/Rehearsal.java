package fairdraw.functions.rehearsals;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.FailureLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The work before a snapshot is taken, so that the first request after a restore finds all classes
 * loaded: a tape of the function is played on a stage, which is another instance of the function
 * with clients that reach nobody. What the stage made is dropped with it: the function itself has
 * got nothing but clients, so that no secret, no random number and no time is in the snapshot.
 */
public final class Rehearsal implements Resource {

    /** Resources that a context of CRaC would forget, since it refers to them weakly. */
    private static final Queue<Resource> KEPT = new ConcurrentLinkedQueue<>();

    private static final String NAME = "rehearsal";

    private final Class<? extends RequestStreamHandler> function;
    private final Stage stage;
    private final Consumer<Tape> opening;
    private final FailureLog log;
    private final int times;

    /** The maker of instances of a function that reach nobody. */
    @FunctionalInterface
    public interface Stage {

        /**
         * Returns an instance of a function.
         *
         * @param variables what its environment has besides that of the deployment
         */
        RequestStreamHandler instance(
                Class<? extends RequestStreamHandler> function,
                Map<String, String> variables,
                Instant now,
                SdkHttpClient client);
    }

    /**
     * Creates a rehearsal.
     *
     * @param opening what creates the clients that the tape names and opens a connection
     * @param times how often the tape is played, so that what is used most is compiled as well
     */
    public Rehearsal(
            Class<? extends RequestStreamHandler> function,
            Stage stage,
            Consumer<Tape> opening,
            FailureLog log,
            int times) {
        this.function = function;
        this.stage = stage;
        this.opening = opening;
        this.log = log;
        this.times = times;
    }

    /** Registers this, to be called before the snapshot is taken. */
    public void register() {
        KEPT.add(this);
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        rehearse();
    }

    /** Rehearses; a failure is logged and leaves the first request slower, not the function out. */
    public void rehearse() {
        try {
            Optional<Tape> tape = Tape.of(function);
            if (tape.isEmpty()) {
                log.warn(NAME, "no tape of " + function.getSimpleName());
                return;
            }
            for (int time = 0; time < times; time++) {
                play(tape.get());
            }
            opening.accept(tape.get());
        } catch (IOException | RuntimeException | LinkageError failure) {
            log.unexpected(NAME, failure);
        }
    }

    /** Does nothing: whatever must be new after a restore is created on its first use. */
    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // See above.
    }

    /**
     * Plays a tape once and returns the function's answer.
     *
     * @throws IOException if the function fails
     */
    public String play(Tape tape) throws IOException {
        var answer = new ByteArrayOutputStream();
        stage.instance(function, tape.variables(), tape.now(), new Playback(tape))
                .handleRequest(
                        new ByteArrayInputStream(tape.event().getBytes(StandardCharsets.UTF_8)),
                        answer,
                        new StageContext(function.getSimpleName()));
        return answer.toString(StandardCharsets.UTF_8);
    }
}
