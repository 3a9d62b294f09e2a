package fairdraw.functions.http;

/** Lets callers with the right credential through to a handler. */
@FunctionalInterface
public interface Guard<C> {

    /** The handler's reply to a good caller, and a problem for any other. */
    Reply answer(Request request, Handler<C> handler);

    /** Lets everybody through. */
    static Guard<Anyone> none() {
        return (request, handler) -> handler.handle(request, new Anyone());
    }

    /** Lets everybody through who wants to read; any other method is 405. */
    static Guard<Anyone> readers() {
        return Documents.guard();
    }

    /** A caller of whom nothing is known. */
    record Anyone() {}
}
