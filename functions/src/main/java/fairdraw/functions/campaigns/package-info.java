/**
 * The endpoints that integrators call with a campaign's key: entries, lucky numbers, prizes and the
 * webhook.
 */
@NullMarked
package fairdraw.functions.campaigns;

import org.jspecify.annotations.NullMarked;
