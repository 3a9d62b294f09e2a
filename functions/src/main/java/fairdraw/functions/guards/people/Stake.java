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
            return mode == Mode.LIVE && !isDraft(request);
        }
    };

    /** Whether something is at stake in a request. */
    abstract boolean isIn(Request request, Mode mode);

    private static boolean isDraft(Request request) {
        try {
            return JsonTree.read(request.bytes()) instanceof Map<?, ?> body
                    && "DRAFT".equals(body.get("status"));
        } catch (IOException noJson) {
            return false;
        }
    }
}
