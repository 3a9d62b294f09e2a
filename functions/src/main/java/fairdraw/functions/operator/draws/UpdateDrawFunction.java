package fairdraw.functions.operator.draws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Occasion;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@code PUT /operator/v1/organisations/{org}/{mode}/draws/{drawId}}: changes the times of a
 * lottery's draw, or any member of a giveaway; rules only before the first entry.
 */
public final class UpdateDrawFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final Draws draws;
    private final LotteryDrawChange lottery;
    private final GiveawayChange giveaway;

    public UpdateDrawFunction() {
        this(Wiring.inLambda());
    }

    public UpdateDrawFunction(Wiring wiring) {
        endpoint = wiring.operator();
        draws = wiring.draws();
        lottery = new LotteryDrawChange(wiring);
        giveaway = new GiveawayChange(wiring);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::update);
    }

    private Reply update(Request request, OperatorCall call) {
        return draws.find(call.tenant(), request.path("drawId"))
                .map(draw ->
                        switch (draw.occasion()) {
                            case Occasion.Lottery _ -> lottery.reply(request, call);
                            case Occasion.Giveaway _ -> giveaway.reply(request, call);
                            case Occasion.Campaign _ ->
                                    Reply.problem(409, "It is changed with its campaign");
                        })
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
