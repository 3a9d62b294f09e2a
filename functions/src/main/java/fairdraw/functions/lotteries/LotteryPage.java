package fairdraw.functions.lotteries;

import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import java.util.List;

/** Which numbered page of a list is wanted, counted from 1, and the answer that holds it. */
record LotteryPage(int page, int limit) {

    /**
     * What {@code ?page=&limit=} asks for.
     *
     * @throws fairdraw.functions.json.BadInput when either is out of its range
     */
    static LotteryPage of(Request request) {
        return new LotteryPage(Listing.page(request), Listing.limit(request));
    }

    /** The items of this page out of all of them. */
    <T> List<T> of(List<T> all) {
        return all.stream().skip((page - 1L) * limit).limit(limit).toList();
    }

    /** The published answer. */
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
