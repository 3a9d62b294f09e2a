package fairdraw.functions.carts;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.access.ListAuditFunction;
import fairdraw.functions.operator.carts.GetCartFunction;
import fairdraw.functions.operator.carts.GetCartPolicyFunction;
import fairdraw.functions.operator.carts.GetRefusedCartFunction;
import fairdraw.functions.operator.carts.ListRefusedCartsFunction;
import fairdraw.functions.operator.carts.ReplayCartFunction;
import fairdraw.functions.operator.carts.ReplayRefusedCartFunction;
import fairdraw.functions.operator.carts.UpdateCartPolicyFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An operator who looks after the carts of an organisation in one mode. */
public final class CartDesk {

    private final Partner partner;

    public CartDesk(Partner partner) {
        this.partner = partner;
    }

    public Answered cart(String cartId) {
        return call(GetCartFunction::new, "GET", "cartId", cartId);
    }

    /** Reads one of the earlier carts of this id. */
    public Answered cart(String cartId, String version) {
        return partner.operator(
                GetCartFunction::new,
                GatewayCall.of("GET", "/").path("cartId", cartId).query("version", version));
    }

    public Answered replay(String cartId) {
        return call(ReplayCartFunction::new, "POST", "cartId", cartId);
    }

    /** Restores one of the earlier carts of this id as the current one. */
    public Answered replay(String cartId, String version) {
        return partner.operator(
                ReplayCartFunction::new,
                GatewayCall.of("POST", "/").path("cartId", cartId).query("version", version));
    }

    public Answered refused(String refusedId) {
        return call(GetRefusedCartFunction::new, "GET", "refusedId", refusedId);
    }

    public Answered replayRefused(String refusedId) {
        return call(ReplayRefusedCartFunction::new, "POST", "refusedId", refusedId);
    }

    /** Replays a refused cart with a text in place of the one that was sent. */
    public Answered correct(String refusedId, String text) {
        return partner.operator(ReplayRefusedCartFunction::new, correction(refusedId, text));
    }

    /** The same in a role for the organisation. */
    public Answered correctAs(String role, String refusedId, String text) {
        return partner.operatorAs(
                role, ReplayRefusedCartFunction::new, correction(refusedId, text));
    }

    private static GatewayCall correction(String refusedId, String text) {
        return GatewayCall.of("POST", "/")
                .path("refusedId", refusedId)
                .json(Json.object().put("body", text).toString());
    }

    public Answered refusedCarts(int limit, String after) {
        return partner.operator(
                ListRefusedCartsFunction::new,
                GatewayCall.of("GET", "/")
                        .query("limit", Integer.toString(limit))
                        .query("after", after));
    }

    /** Returns the first hundred refused carts. */
    public List<Map<String, @Nullable Object>> refusedCarts() {
        return objects(refusedCarts(100, ""), "data");
    }

    /** Returns an object as the audit has it after the last call about it. */
    public Map<String, @Nullable Object> lastAudited(String id) {
        Answered calls =
                partner.operator(
                        ListAuditFunction::new,
                        GatewayCall.of("GET", "/")
                                .query("organisation", partner.organisation())
                                .query("object", id));
        return JsonTree.members(
                Objects.requireNonNull(
                        objects(calls, "data").getFirst().get("after"), calls::body));
    }

    public Answered policy() {
        return partner.operator(GetCartPolicyFunction::new, GatewayCall.of("GET", "/"));
    }

    public Answered decide(String policy) {
        return partner.operator(
                UpdateCartPolicyFunction::new, GatewayCall.of("PUT", "/").json(policy));
    }

    private Answered call(
            Function<Wiring, RequestStreamHandler> function,
            String method,
            String parameter,
            String id) {
        return partner.operator(function, GatewayCall.of(method, "/").path(parameter, id));
    }

    /** Returns a member that is a list of objects. */
    public static List<Map<String, @Nullable Object>> objects(Answered answered, String name) {
        return ((List<?>) Objects.requireNonNull(answered.members().get(name), answered::body))
                .stream().map(Objects::requireNonNull).map(JsonTree::members).toList();
    }

    /** Returns the ticket of the cart's item at this position. */
    public static Map<String, @Nullable Object> ticket(Answered cart, int place) {
        return JsonTree.members(
                Objects.requireNonNull(
                        objects(cart, "items").get(place).get("ticket"), cart::body));
    }
}
