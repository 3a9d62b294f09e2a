/** What integrators call with a campaign's key. */
@NullMarked
package fairdraw.functions.campaigns;

import org.jspecify.annotations.NullMarked;
