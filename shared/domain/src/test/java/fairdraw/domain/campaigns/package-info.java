/** Rules of campaigns' entries without any storage. */
@NullMarked
package fairdraw.domain.campaigns;

import org.jspecify.annotations.NullMarked;
