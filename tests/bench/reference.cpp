// The same week in plain C++, as a yardstick of speed: the rules of src/society written once more, column by column,
// without tricks. It must reach the same hash as the society, bit for bit (compile with -ffp-contract=off).
// Input: a file written by bench.ts (people, ties, state, levers). Output: nanoseconds of processor time per person-week, and the hash.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>

using u8 = uint8_t; using u16 = uint16_t; using u32 = uint32_t; using i32 = int32_t;
enum { ONLINE = 1, SPEAKS = 2, MARCHES = 4, PRAISES = 8, VPN = 16, SERVICES = 32 };
enum { ACCESS_SUPPLY, SUBSIDY, LICENCE, NEWS_BLOCKED, SOCIAL_BLOCKED, NOVELTY, DELETED, CALLS_DELETED, FLOOD, LAW,
       MONITORING, E_SERVICES, STATE_MEDIA, REACH, PROOF, SOLIDARITY, SKILLS, LITERACY, GROWTH, FEEDBACK, ANSWERS, FRAME,
       MARCH_COST, NATION };
enum { OUTAGE, FORCE, HARDSHIP, CALL, RALLY, PROSECUTION, ORGANISATION, ROSY, VOICES, REGIONAL };
const double UNIT = 65535, PART = 1 / UNIT, MARK = 16777216;
const int TIES = 8, PLACES = 9;

static double share(double x) { return x > 0 ? (x < 1 ? x : 1) : 0; }
static double clampd(double x, double a, double b) { return x < a ? a : x > b ? b : x; }
static u32 keyOf(u32 seed, i32 week, u32 stream) { return (u32)week * 0x85ebca77u ^ stream * 0xc2b2ae3du ^ seed; }
static inline u32 bits(u32 key, u32 person) {
  u32 x = person * 0x9e3779b1u ^ key;
  x ^= x >> 16; x *= 0x7feb352du; x ^= x >> 15; x *= 0x846ca68bu; x ^= x >> 16;
  return x;
}
static inline double keyed(u32 key, u32 person) { return bits(key, person) * (1.0 / 4294967296.0); }
static double table_[258];
static double fading(double x) {
  if (!(x > 0)) return 1;
  if (x >= 8) return table_[256];
  double at = x * 32; int s = (int)std::floor(at);
  return table_[s] + (table_[s + 1] - table_[s]) * (at - s);
}
static inline int rowOf(u8 face) { return (face & 1) | ((face >> 3) & 2); }

struct World {
  i32 people, regions, hasStory, seed; double weight, police, supply, growth;
  double official, independent, salience; i32 storyRegion;
  double nation[NATION]; std::vector<double> regional[REGIONAL];
  std::vector<i32> start, ties, from, watchers;
  std::vector<u8> site, urban, age, educated;
  std::vector<float> wealth, risk, expressive, conformity, interest, ideology, eager;
  std::vector<u8> buffer;
  i32* week; double *usual, *estimate, *visible, *participants, *fear, *marching, *signal, *estimates, *visibles;
  u16 *legitimacy, *grievance, *trust, *trustIndependent, *habit, *outrage, *climate, *fatigue, *around, *belief;
  u8 *face, *jail, *told;
  std::vector<i32> who, crowd, chance; std::vector<u8> was, heard;
  i32 worth[256];
};

static void settle(World& w, int count) {
  for (int n = 0; n < count; n++) {
    int person = w.who[n], change = w.worth[w.face[person]] - w.worth[w.was[n]];
    if (change == 0) continue;
    for (int k = w.from[person]; k < w.from[person + 1]; k++) w.around[w.watchers[k]] += change;
  }
}

static double visibleShare(double critical, double online, double deleted, double flood) {
  if (online == 0) return 0;
  double standing = critical / online * (1 - deleted);
  double all = standing / (standing + (1 - critical / online) + flood);
  return all == all ? all : 0;
}

static void lookup(World& w, double* table, double flood, double cut) {
  double line = 1 - cut, reach = 0.4 * share(w.nation[REACH]), usual = 0.7 / (1 + 0.5 * flood);
  auto open = [&](double way) { return usual * (way + reach * (1 - way)); };
  table[0] = table[2] = open(0); table[1] = open(line * (1 - share(w.nation[NEWS_BLOCKED]))); table[3] = open(line);
}

static void step(World& w) {
  const int R = w.regions, N = w.people; const i32 number = w.week[0]; const double* L = w.nation;
  auto key = [&](u32 stream) { return keyOf(w.seed, number, stream); };
  const double law = share(L[LAW]), flood = 2 * share(L[FLOOD] / 2) * (1 - 0.5 * share(L[LITERACY]));
  const double novelty = std::max(0.0, std::min(2.0, L[NOVELTY])), social = share(L[SOCIAL_BLOCKED]), callsDeleted = share(L[CALLS_DELETED]);
  std::vector<double> cut(R), force(R), risks(R), gathering(R);
  std::vector<i32> online(R);
  for (int r = 0; r < R; r++) { cut[r] = share(w.regional[OUTAGE][r]); force[r] = share(w.regional[FORCE][r]); risks[r] = 0.15 + 0.45 * law + w.fear[r]; }
  int onlineNation = 0, speakingNation = 0;
  for (int r = 0; r < R; r++) {
    int on = 0, critical = 0;
    for (int i = w.start[r]; i < w.start[r + 1]; i++) { on += w.face[i] & 1; critical += ((w.face[i] & 3) + 1) >> 2; }
    online[r] = on; onlineNation += on; speakingNation += critical;
    w.visibles[r] = visibleShare(critical, on, share(L[DELETED]), flood);
  }
  w.visible[0] = visibleShare(speakingNation, onlineNation, share(L[DELETED]), flood);

  // going online
  double index = std::max(0.0, std::min(20.0, w.supply)) * std::max(0.0, std::min(20.0, L[ACCESS_SUPPLY])) * (1 + 0.3 * share(L[SUBSIDY]) - 0.5 * share(L[LICENCE]));
  if (index != 0 && onlineNation != N) {
    double unit = index / 52 * MARK, outside = unit * (0.0003 + 0.9 * 0.5 * ((double)onlineNation / N)), perTie = unit * 0.9 * 0.5 / TIES;
    for (int i = 0; i < N; i++) {
      if (w.face[i] & ONLINE) { w.chance[i] = 0; continue; }
      double z = w.eager[i], ready = z < 0.12 ? 0.02 : 0.1 + 1.9 * z;
      w.chance[i] = (i32)(MARK * share((outside + perTie * (w.around[i] & 15)) * ready / MARK));
    }
    u32 sum = bits(key(61), 0) >> 8; int count = 0;
    for (int i = 0; i < N; i++) {
      sum += w.chance[i];
      if (sum < (u32)MARK) continue;
      sum -= (u32)MARK; w.who[count] = i; w.was[count++] = w.face[i]; w.face[i] |= ONLINE;
    }
    settle(w, count);
  }

  // reading
  double table[4];
  for (int r = 0; r < R; r++) {
    lookup(w, table, flood, cut[r]);
    for (int i = w.start[r]; i < w.start[r + 1]; i++) {
      double q = w.habit[i], e = table[rowOf(w.face[i])] * (0.12 + 0.88 * (double)w.interest[i]) * UNIT;
      w.habit[i] = (u16)(i32)(q + 0.05 * (e - q) + 0.5);
    }
  }
  // a story
  if (w.hasStory && w.salience > 0) {
    std::memcpy(w.heard.data(), w.told, N);
    const u32 k1 = key(70), k2 = key(71), k3 = key(72);
    double byTie = 0.006 * (1 - 0.7 * law), media = std::max(0.0, std::min(3.0, L[STATE_MEDIA])), salience = clampd(w.salience, 0, 1), gap = w.independent - w.official;
    for (int r = 0; r < R; r++) {
      lookup(w, table, flood, cut[r]);
      for (int i = w.start[r]; i < w.start[r + 1]; i++) {
        bool official = keyed(k1, i) < 0.55;
        double exposure = table[rowOf(w.face[i])] * (0.12 + 0.88 * (double)w.interest[i]);
        bool independent = keyed(k2, i) < exposure * 0.35;
        if (!independent) {
          int knowing = 0;
          for (int n = i * TIES; n < (i + 1) * TIES; n++) knowing += (w.heard[w.ties[n]] & 2) >> 1;
          independent = knowing > 0 && keyed(k3, i) < byTie * knowing;
        }
        if (!official && !independent) continue;
        w.told[i] |= (official ? 1 : 0) | (independent ? 2 : 0);
        double tau = w.trust[i] * PART, wO = official ? tau * media : 0, wI = independent ? 1.5 * PART * w.trustIndependent[i] : 0, b = w.belief[i] * PART;
        double pull = (wO * (w.official - b) + wI * (w.independent - b)) / (1 + wO + wI);
        w.belief[i] = (u16)(i32)(clampd(b + salience * pull, 0, 1) * UNIT + 0.5);
        if (gap > 0.1 && w.told[i] == 3) w.trust[i] = (u16)(i32)(tau * (1 - 0.1 * gap * salience) * UNIT + 0.5);
      }
    }
    double rate = 0.25 * salience;
    for (int r = 0; r < R; r++) {
      double near = w.storyRegion == r || w.storyRegion < 0 ? 0.7 : 0.7 * 0.4;
      for (int i = w.start[r]; i < w.start[r + 1]; i++) w.outrage[i] = (u16)(i32)(w.outrage[i] + rate * (std::max(0.0, near * w.belief[i]) - w.outrage[i]) + 0.5);
    }
  } else for (int i = 0; i < N; i++) if (w.outrage[i] > 0) w.outrage[i] = (u16)(i32)(w.outrage[i] * 0.95);
  // trust
  double proof = clampd(L[PROOF], -1, 1);
  for (int i = 0; i < N; i++) {
    w.trust[i] = (u16)(i32)(w.trust[i] + 0.002 * (0.62 * UNIT - w.trust[i]) + 0.5);
    double rest = clampd(0.5 - 0.5 * (double)w.ideology[i] + 0.35 * proof, 0, 1) * UNIT;
    w.trustIndependent[i] = (u16)(i32)(w.trustIndependent[i] + 0.02 * (rest - w.trustIndependent[i]) + 0.5);
  }
  // services, VPN, tiredness
  double offer = share(L[E_SERVICES]);
  if (offer > 0) {
    const u32 k = key(80);
    for (int i = 0; i < N; i++)
      if ((w.face[i] & (ONLINE | SERVICES)) == ONLINE && keyed(k, i) < 0.012 * offer * (0.5 + w.educated[i])) w.face[i] |= SERVICES;
  }
  double seldom = 0.00008 * 2 * (1 + 10 * share(L[SKILLS])), sudden = 0.035 * novelty;
  const u32 kStart = key(81), kDrop = key(82);
  for (int i = 0; i < N; i++) {
    u8 now = w.face[i];
    if (!(now & ONLINE)) continue;
    if (now & VPN) { if (keyed(kDrop, i) > 0.985) w.face[i] = now & ~VPN; continue; }
    double able = (0.25 + 0.75 * (w.age[i] < 2 ? 1 : 0.3)) * (0.4 + 0.6 * w.educated[i]);
    if (keyed(kStart, i) < seldom * (0.3 + (double)w.interest[i]) + sudden * able) w.face[i] = now | VPN;
  }
  for (int i = 0; i < N; i++) {
    if (w.fatigue[i] > 0) w.fatigue[i] = (u16)(i32)(w.fatigue[i] * 0.93);
    if (w.jail[i] > 0) w.jail[i]--;
  }
  // judging
  double growth = w.growth + L[GROWTH];
  w.usual[0] += 0.004 * (growth - w.usual[0]);
  double lead = growth - w.usual[0], base = 0.62 + 0.05 * clampd(lead, -50, 50) / 5, believed = 0.14 * std::max(0.0, std::min(3.0, L[STATE_MEDIA])) * PART;
  double services = 0.1 * offer, answers = 0.08 * clampd(L[ANSWERS], -1, 1);
  for (int r = 0; r < R; r++) {
    double served[4] = {0.25 * answers, 0.5 * answers, 0.25 * answers, services + answers};
    double annoyed[4] = {0, 0.04 * cut[r] + 0.03 * novelty, 0, 0.04 * cut[r]};
    double hardship = 2 * clampd(0.275 - 0.004 * lead + w.regional[HARDSHIP][r], 0, 2);
    for (int i = w.start[r]; i < w.start[r + 1]; i++) {
      u8 seen = w.face[i];
      double wanted = base + (double)w.ideology[i] + believed * w.trust[i] + served[(seen & 1) | ((seen & SERVICES) >> 4)] - 0.15 * PART * w.habit[i];
      double was = w.legitimacy[i];
      i32 l = (i32)(was + 0.1 * (clampd(wanted, 0.02, 0.98) * UNIT - was) + 0.5);
      w.legitimacy[i] = l;
      double misery = hardship * (1.3 - 0.6 * (double)w.wealth[i]) * (1 - l * PART);
      double target = clampd(misery + w.outrage[i] * PART + annoyed[rowOf(seen)], 0, 1);
      w.grievance[i] = (u16)(i32)(w.grievance[i] + 0.12 * (target * UNIT - w.grievance[i]) + 0.5);
    }
  }
  // daring
  std::vector<i32> candid(R), users(R), complaining(R), speaking(R);
  double watched = 0.15 * share(L[MONITORING]) * (1 - 0.5 * share(L[SKILLS])), frame = 0.15 * share(L[FRAME]);
  int changed = 0;
  for (int r = 0; r < R; r++) {
    double line = 1 - cut[r], street = 0.15 * std::min(1.0, 25 * w.marching[r]), visible = (w.visibles[r] + w.visible[0]) / 2;
    double connection[4] = {0, line * (1 - social), 0, line}, perTie[4], seen[4], risk[4];
    for (int k = 0; k < 4; k++) {
      double sum = 0.5 + 0.35 * connection[k] + 0.15;
      perTie[k] = 0.5 / (TIES * sum); seen[k] = (0.35 * connection[k] * visible + street) / sum; risk[k] = risks[r] + watched * connection[k];
    }
    double voices = clampd(w.regional[VOICES][r], -0.1, 0.1);
    double prosecuted = 0.15 * share(w.regional[PROSECUTION][r]) * (1 - 0.5 * share(L[SOLIDARITY]));
    for (int i = w.start[r]; i < w.start[r + 1]; i++) {
      u8 now = w.face[i]; int row = rowOf(now);
      double observed = ((w.around[i] >> 12) & 15) * perTie[row] + seen[row];
      w.climate[i] = (u16)(i32)(w.climate[i] + 0.35 * (observed * UNIT - w.climate[i]) + 0.5);
      double pi = w.climate[i] * PART, bandwagon = pi * pi / (pi * pi + 0.04), g = w.grievance[i] * PART, rho = w.risk[i], kon = w.conformity[i];
      double urge = 0.4 + 1.2 * (double)w.expressive[i];
      bool spoke = now & SPEAKS;
      double danger = rho * (spoke ? risk[row] + prosecuted : risk[row]) * (1 - bandwagon);
      double alone = 0.26 * (kon + frame * rho) * (1 - 1.7 * bandwagon);
      double drive = g * urge - alone - danger - 0.26 + (spoke ? 0.02 : 0);
      if (voices != 0 && keyed(keyOf(w.seed, 0, 98), i) < std::fabs(voices)) drive += voices > 0 ? 0.3 : -0.3;
      bool speaks = drive > 0 && w.jail[i] == 0;
      double content = w.legitimacy[i] * PART - g;
      bool praises = !speaks && content * urge + 0.1 * kon * (1 - bandwagon) > 0.95;
      u8 next = (now & ~(SPEAKS | PRAISES)) | (speaks ? SPEAKS : 0) | (praises ? PRAISES : 0);
      if (g > 0.35) { if (rho * risks[r] < 0.055) candid[r]++; complaining[r] += (now >> 5) & 1; }
      users[r] += (now >> 5) & 1; speaking[r] += speaks;
      if (next == now) continue;
      w.face[i] = next;
      if (speaks == spoke) continue;
      w.who[changed] = i; w.was[changed++] = now;
    }
  }
  settle(w, changed);
  // calls
  for (int r = 0; r < R; r++) {
    double organised = share(w.regional[CALL][r]) * (1 - 0.6 * callsDeleted), weighted = 19.2 * speaking[r] / N, chance = 0;
    if (number >= 0 && w.start[r + 1] > w.start[r]) {
      double help = 0.5 + share(w.regional[ORGANISATION][r]), free = 1 - 0.6 * share(w.regional[PROSECUTION][r]) * (1 - 0.5 * share(L[SOLIDARITY]));
      double calm = (1 - law) * (1 - law) * (1 - 0.6 * callsDeleted) * (1 - std::min(0.9, 1.6 * w.fear[r])), odds = weighted * help * free * calm;
      chance = odds / (1 + odds);
    }
    if (keyed(key(90), r) < chance) w.signal[r] = 1; else w.signal[r] = std::max(w.signal[r] * 0.6, organised);
    w.signal[r] = std::max(w.signal[r], 0.7 * std::min(1.0, w.marching[r] / 0.003));
  }
  // marching
  std::vector<i32> places(R * PLACES), begin(R + 1);
  changed = 0;
  const u32 kOnline = key(91), kMet = key(92), kStreet = key(93), kPlace = key(95);
  auto turn = [&](int i, u8 now) { w.who[changed] = i; w.was[changed++] = w.face[i]; w.face[i] = now; };
  for (int r = 0; r < R; r++) {
    begin[r + 1] = begin[r];
    if (w.signal[r] < 0.2) {
      if (w.marching[r] > 0) for (int i = w.start[r]; i < w.start[r + 1]; i++) if (w.face[i] & MARCHES) turn(i, w.face[i] & ~MARCHES);
      continue;
    }
    double line = 1 - cut[r], loud = w.signal[r] * (0.7 * 0.8) * (1 - 0.85 * callsDeleted), missed = std::sqrt(1 - 0.1 - 0.06 * cut[r]), met[25], none = 1;
    for (int n = 0; n < 25; n++, none *= missed) met[n] = 1 - none;
    double byNet[4] = {0, loud * line * (1 - social), 0, loud * line}, inStreet = 0.5 * std::min(1.0, w.marching[r] / (1.0 / 14));
    double scaled = (double)(w.start[r + 1] - w.start[r]) * 16000 / N, crowd = w.marching[r] * scaled, arrest[9];
    for (int m = 0; m < 9; m++) arrest[m] = fading(2.3 * w.police * scaled / (1 + crowd + m));
    double street = 0.4 * std::min(1.0, w.marching[r] / (1.0 / 10)), cost = 0.44 + std::max(-1.0, std::min(1.0, L[MARCH_COST])), fear = w.fear[r] + 0.25 * force[r];
    for (int i = w.start[r]; i < w.start[r + 1]; i++) {
      u8 now = w.face[i]; int marching = (w.around[i] >> 8) & 15, talking = (w.around[i] >> 4) & 15;
      double company = 0.075 * (marching + 0.3 * talking) + street, push = w.grievance[i] * PART + 0.5 * company - cost - w.fatigue[i] * PART;
      double danger = 0.45 * (1 - arrest[marching]) + fear;
      int heard = 0;
      if (push - (double)w.risk[i] * danger > 0.1 && w.jail[i] == 0) {
        if (byNet[rowOf(now)] > keyed(kOnline, i)) heard = 1;
        else if (met[2 * marching + talking] > keyed(kMet, i)) heard = 2;
        else if (w.urban[i] && inStreet > keyed(kStreet, i)) heard = 2;
      }
      if (!heard) { if (now & MARCHES) turn(i, now & ~MARCHES); continue; }
      if (!(now & MARCHES)) turn(i, now | MARCHES);
      w.crowd[begin[r + 1]++] = i;
      bool central = heard == 1 || keyed(kPlace, i) < 0.7 - 0.1 * cut[r];
      places[r * PLACES + (central ? 0 : w.site[i])]++;
      w.fatigue[i] = (u16)(i32)std::min(UNIT, w.fatigue[i] + 0.09 * UNIT + 0.5);
    }
  }
  settle(w, changed);
  // the answer
  double kinder = 1 - 0.5 * share(L[SOLIDARITY]), worst = 0, allCut = 0;
  for (int r = 0; r < R; r++) { worst = std::max(worst, force[r]); allCut += cut[r]; }
  double news = 0.16 * worst * worst * (1 - allCut / R), speakerChance = 0.0005 * law * share(L[MONITORING]) * (1 - 0.5 * share(L[SKILLS]));
  const u32 kArrest = key(94), kSpeaker = key(97);
  for (int r = 0; r < R; r++) {
    int people = std::max(1, w.start[r + 1] - w.start[r]), marching = begin[r + 1] - begin[r], arrested = 0;
    if (marching > 0) {
      double squares = 0;
      for (int p = 0; p < PLACES; p++) { double part = (double)places[r * PLACES + p] / marching; squares += part * part; }
      double police = w.police / (1 + 0.2 * (1 / squares - 1)), chance = std::min(0.5, 0.35 * (1 - fading(2.3 * police / ((double)marching / (w.start[r + 1] - w.start[r])) / 4)));
      for (int n = begin[r]; n < begin[r + 1]; n++) if (keyed(kArrest, w.crowd[n]) < chance) { w.jail[w.crowd[n]] = 4; arrested++; }
    }
    if (speakerChance != 0 && number >= 0)
      for (int i = w.start[r]; i < w.start[r + 1]; i++)
        if ((w.face[i] & (ONLINE | SPEAKS | VPN)) == (ONLINE | SPEAKS) && w.jail[i] == 0 && keyed(kSpeaker, i) < speakerChance) { w.jail[i] = 4; arrested++; }
    w.fear[r] = std::min(0.6, 0.974 * w.fear[r] + 0.6 * kinder * arrested / people + 0.5 * force[r] * force[r] + news);
    w.marching[r] = marching > 0 ? (double)marching * marching / (marching + 2) / people : 0;
  }
  // what is seen
  auto sight = [](int people, int candid_, int users_, int complaining_, double visible) {
    double services_ = people > 0 ? std::min(0.5, (double)users_ / people) : 0, complaints = users_ > 0 ? (double)complaining_ / users_ : 0;
    double poll = people > 0 ? std::min(1.0, 3.2 * candid_ / people) : 0;
    return services_ * complaints + (1 - services_) * (0.5 * std::min(1.0, 1.8 * visible) + 0.5 * poll);
  };
  int c = 0, u = 0, p = 0;
  for (int r = 0; r < R; r++) {
    w.estimates[r] += 0.2 * (sight(w.start[r + 1] - w.start[r], candid[r], users[r], complaining[r], w.visibles[r]) - w.estimates[r]);
    c += candid[r]; u += users[r]; p += complaining[r];
  }
  w.estimate[0] += 0.2 * (sight(N, c, u, p, w.visible[0]) - w.estimate[0]);
  for (int n = 3; n > 0; n--) w.participants[n] = w.participants[n - 1];
  w.participants[0] = (double)begin[R] / N;
  w.week[0]++;
}

template <class T> static void take(FILE* f, std::vector<T>& v, size_t n) { v.resize(n); if (fread(v.data(), sizeof(T), n, f) != n) std::exit(3); }
template <class T> static T one(FILE* f) { T v; if (fread(&v, sizeof(T), 1, f) != 1) std::exit(3); return v; }

static void columns(World& w) {
  u8* at = w.buffer.data(); int N = w.people, R = w.regions, even = N + (N & 1);
  w.week = (i32*)at; at += 8;
  auto reals = [&](int n) { double* p = (double*)at; at += 8 * n; return p; };
  w.usual = reals(1); w.estimate = reals(1); w.visible = reals(1); w.participants = reals(4);
  w.fear = reals(R); w.marching = reals(R); w.signal = reals(R); w.estimates = reals(R); w.visibles = reals(R);
  auto shares = [&]() { u16* p = (u16*)at; at += 2 * even; return p; };
  w.legitimacy = shares(); w.grievance = shares(); w.trust = shares(); w.trustIndependent = shares(); w.habit = shares(); w.outrage = shares();
  w.climate = shares(); w.fatigue = shares(); w.around = shares(); w.belief = shares();
  w.face = at; at += even; w.jail = at; at += even; w.told = at;
}

static void hashOf(World& w, char* out) {
  u32 a = 0x811c9dc5u, b = 0x9747b28cu; size_t n = w.buffer.size(), words = n & ~(size_t)3;
  for (size_t at = 0; at < words; at += 4) {
    u32 word; std::memcpy(&word, &w.buffer[at], 4);
    a = (a ^ word) * 0x01000193u; a ^= a >> 15; b = (b ^ word) * 0x85ebca6bu; b ^= b >> 13;
  }
  for (size_t at = words; at < n; at++) a = (a ^ w.buffer[at]) * 0x01000193u;
  std::snprintf(out, 17, "%08x%08x", a, b);
}

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  FILE* f = std::fopen(argv[1], "rb"); if (!f) return 2;
  const int weeks = std::atoi(argv[2]), rounds = std::atoi(argv[3]);
  table_[0] = 1; for (int n = 0; n < 257; n++) table_[n + 1] = table_[n] * 0.9692332344763441;
  World w;
  w.people = one<i32>(f); w.regions = one<i32>(f); w.seed = one<i32>(f); w.hasStory = one<i32>(f); w.storyRegion = one<i32>(f);
  i32 size = one<i32>(f), links = one<i32>(f);
  w.weight = one<double>(f); w.police = one<double>(f); w.supply = one<double>(f); w.growth = one<double>(f);
  w.official = one<double>(f); w.independent = one<double>(f); w.salience = one<double>(f);
  for (double& value : w.nation) value = one<double>(f);
  for (auto& column : w.regional) take(f, column, w.regions);
  take(f, w.start, w.regions + 1); take(f, w.ties, w.people * TIES); take(f, w.from, w.people + 1); take(f, w.watchers, links);
  for (auto* trait : {&w.site, &w.urban, &w.age, &w.educated}) take(f, *trait, w.people);
  for (auto* trait : {&w.wealth, &w.risk, &w.expressive, &w.conformity, &w.interest, &w.ideology, &w.eager}) take(f, *trait, w.people);
  std::vector<u8> first; take(f, first, size);
  w.who.resize(w.people); w.crowd.resize(w.people); w.chance.resize(w.people); w.was.resize(w.people); w.heard.resize(w.people);
  for (int face = 0; face < 256; face++)
    w.worth[face] = (face & 1) + (face & SPEAKS ? 16 : 0) + (face & MARCHES ? 256 : 0) + (face & (SPEAKS | MARCHES) ? 4096 : 0);
  w.buffer = first; columns(w);
  for (int round = 0; round < rounds; round++) {
    std::memcpy(w.buffer.data(), first.data(), first.size());
    const std::clock_t t = std::clock();
    for (int week = 0; week < weeks; week++) step(w);
    double ns = (double)(std::clock() - t) * (1e9 / CLOCKS_PER_SEC);
    char hash[17]; hashOf(w, hash);
    std::printf("%.3f %s\n", ns / weeks / w.people, hash);
  }
}
