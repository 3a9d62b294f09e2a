package fairdraw.functions.http;

/** Answers a request of a caller whose credential has been checked. */
@FunctionalInterface
public interface Handler<C> {

    Reply handle(Request request, C caller);
}
