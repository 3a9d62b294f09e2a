package fairdraw.functions.http;

/** The handler of requests from callers whose credential has been checked. */
@FunctionalInterface
public interface Handler<C> {

    Reply handle(Request request, C caller);
}
