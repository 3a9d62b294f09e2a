package fairdraw.functions.lotteries;

import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import java.util.List;

/** The numbered page of a list that a request asks for, counted from 1, and the answer with it. */
record LotteryPage(int page, int limit) {

    /**
     * Reads {@code ?page=&limit=}.
     *
     * @throws fairdraw.functions.http.BadInput if either is out of range
     */
    static LotteryPage of(Request request) {
        return new LotteryPage(Listing.page(request), Listing.limit(request));
    }

    /** Returns the items of this page out of all of them. */
    <T> List<T> of(List<T> all) {
        return all.stream().skip((page - 1L) * limit).limit(limit).toList();
    }

    /** Returns the page in the published form. */
    Reply reply(List<Json> data, long total) {
        return Reply.json(
                200,
                Json.published()
                        .put("status", "success")
                        .put("data", data)
                        .put("total", total)
                        .put("page", page)
                        .put("limit", limit));
    }
}
