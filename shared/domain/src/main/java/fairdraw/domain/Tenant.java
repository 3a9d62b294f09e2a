package fairdraw.domain;

import fairdraw.domain.ids.OrganisationId;

/** An organisation in one mode: the owner of everything that is stored. */
public record Tenant(OrganisationId organisation, Mode mode) {}
