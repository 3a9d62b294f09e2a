package fairdraw.functions.guards.people;

import fairdraw.domain.Mode;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.util.Map;

/** The conditions under which a result, money or a place is at stake in an operation. */
enum Stake {
    NEVER {
        @Override
        boolean isIn(Request request, Mode mode) {
            return false;
        }
    },

    ALWAYS {
        @Override
        boolean isIn(Request request, Mode mode) {
            return true;
        }
    },

    /** In live mode; nothing is at stake in a test. */
    LIVE {
        @Override
        boolean isIn(Request request, Mode mode) {
            return mode == Mode.LIVE;
        }
    },

    /** In live mode, unless only a draft is made. */
    LIVE_BUT_A_DRAFT {
        @Override
        boolean isIn(Request request, Mode mode) {
            return mode == Mode.LIVE && !has(request, "status", "DRAFT");
        }
    },

    /** In live mode, if the request also holds once the draw has closed. */
    LIVE_AFTER_THE_CLOSE {
        @Override
        boolean isIn(Request request, Mode mode) {
            return mode == Mode.LIVE && has(request, "afterClose", true);
        }
    };

    /** Whether something is at stake in a request. */
    abstract boolean isIn(Request request, Mode mode);

    private static boolean has(Request request, String member, Object value) {
        try {
            return JsonTree.read(request.bytes()) instanceof Map<?, ?> body
                    && value.equals(body.get(member));
        } catch (IOException noJson) {
            return false;
        }
    }
}
