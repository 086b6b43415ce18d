package org.gongzhi.people.web;

import java.util.List;

/**
 * 不用登录的页. Everything that opens without signing in, and nothing else does. Each entry is a promise that
 * whoever comes there may come from anywhere.
 */
final class PublicPaths {
  /** Path patterns; {@code **} stands for everything below. */
  static final List<String> PATTERNS =
      List.of(
          "/static/**", // style sheets, scripts, icons
          "/favicon.ico",
          "/worker.js", // what a phone runs in the background
          "/offline", // kept by the phone for when there is no network: nobody's page
          "/signin", // the way in
          "/signin/demo", // the demo's way in; elsewhere there is no such page
          "/r/**", // private links of reporters: the token is the key
          "/mail/*", // the link of a letter that asks for an address: the token is the key
          "/preferences/**", // size, theme and language, kept in a cookie
          "/votes/rules", // by which rules votes are decided
          "/votes/*/result", // posted results; before they are posted there is no such page
          "/votes/*/notice",
          "/votes/*/verify",
          "/votes/*/file",
          "/bulletin", // 居务公开: masked, and for everybody by law
          "/bulletin/**",
          "/open311", // how programs speak with us
          "/meetings", // 四方议事会: when, about what, and the signed minutes, masked
          "/meetings/*",
          "/meetings/*/minutes",
          "/meetings/*/minutes/*",
          "/calendar/*", // what a calendar fetches: the address is the key
          "/privacy",
          "/ready"); // for the launcher and whatever watches over it

  /** Spoken by programs: without session, cookie or form, so that there is nothing to forge. */
  static final String PROGRAMS = "/open311/v2/**";

  private PublicPaths() {}
}
