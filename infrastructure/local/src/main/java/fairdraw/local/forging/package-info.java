/** Forgeries of a draw of a running instance, made with its own keys for a verifier to judge. */
@NullMarked
package fairdraw.local.forging;

import org.jspecify.annotations.NullMarked;
