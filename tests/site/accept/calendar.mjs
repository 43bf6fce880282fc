// Calendars: ical.js reads them strictly, and what RFC 5545 asks of every
// calendar, event and line must hold.

import { each } from "./site.mjs";

export const name = "calendar";
export const wants = /\.ics$/;

const lines = (text) => {
    const wrong = [];
    if (!text.endsWith("\r\n")) wrong.push("its last line has no end");
    if (/(^|[^\r])\n|\r(?!\n)/.test(text)) wrong.push("a line does not end with CR and LF");
    const long = text.split(/\r?\n/).findIndex((line) => Buffer.byteLength(line) > 75);
    if (long >= 0) wrong.push(`line ${long + 1} is longer than 75 bytes`);
    return wrong;
};

const once = (component, names) => {
    const has = (name) => component.getAllProperties(name).length === 1 && `${component.getFirstPropertyValue(name)}`;
    return names.filter((name) => !has(name)).map((name) => `a ${component.name} must have one ${name}`);
};

const event = (one, zones) => {
    const wrong = once(one, ["uid", "dtstamp", "dtstart", "summary"]);
    const [stamp, start, end] = ["dtstamp", "dtstart", "dtend"].map((name) => one.getFirstPropertyValue(name));
    const at = one.getFirstPropertyValue("uid") ?? "an event";
    if (stamp && (stamp.isDate || stamp.zone?.tzid !== "UTC")) wrong.push(`${at}: its dtstamp is not in UTC`);
    if (start && end && start.isDate !== end.isDate) wrong.push(`${at}: starts on a day and ends at a time, or so`);
    else if (start && end && end.compare(start) <= 0) wrong.push(`${at}: ends before it starts`);
    if (end && one.hasProperty("duration")) wrong.push(`${at}: has an end and a duration`);
    for (const property of one.getAllProperties()) {
        const zone = property.getParameter("tzid");
        if (zone && !zones.includes(zone)) wrong.push(`${at}: the calendar has no VTIMEZONE ${zone}`);
        if (/^x-|\./.test(property.name)) continue;
        if (property.type === "unknown") wrong.push(`${at}: unknown property ${property.name}`);
    }
    return wrong;
};

const checkOne = (site, path) => {
    const ICAL = site.require("ical.js").default ?? site.require("ical.js");
    const text = site.text(path);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const wrong = [...lines(text), ...once(calendar, ["prodid", "version"])];
    if (calendar.name !== "vcalendar") wrong.push(`holds a ${calendar.name}`);
    if (calendar.getFirstPropertyValue("version") !== "2.0") wrong.push("its version is not 2.0");
    const zones = calendar.getAllSubcomponents("vtimezone").map((zone) => zone.getFirstPropertyValue("tzid"));
    const events = calendar.getAllSubcomponents("vevent");
    if (!events.length) wrong.push("has no event");
    const ids = events.map((one) => one.getFirstPropertyValue("uid"));
    for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) wrong.push(`two events are ${id}`);
    return [...wrong, ...events.flatMap((one) => event(one, zones))];
};

export const check = (site, paths) => each(paths, (path) => checkOne(site, path));
