package run.boylston.pace.corrections;

import run.boylston.pace.json.JsonBody;

/** Who changed something, and why: there is no change without both. */
record Reason(String who, String why) {

    static Reason read(JsonBody body) {
        return new Reason(body.require("who"), body.require("why"));
    }
}
